"""Numbers of the trade written anew, each with its check digit."""


def _letter_values() -> dict[str, int]:
    """ISO 6346: A = 10 upwards, leaving out the multiples of 11."""
    values, value = {str(d): d for d in range(10)}, 10
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        value += value % 11 == 0
        values[letter] = value
        value += 1
    return values


_LETTERS = _letter_values()
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def doubling_check(body: str) -> str:
    """Check character of ISO 6346 and of the MRN: weights 2^i, modulo 11, ten written as 0."""
    total = 0
    for place, char in enumerate(body):
        total += _LETTERS[char] << place
    return str(total % 11 % 10)


def s10_check(serial: str) -> str:
    """Check digit of UPU S10: 11 minus the weighted sum modulo 11; 10 is 0 and 11 is 5."""
    digit = 11 - sum(int(d) * w for d, w in zip(serial, _S10_WEIGHTS, strict=True)) % 11
    return {10: "0", 11: "5"}.get(digit, str(digit))


def container_no(owner: str, serial: int) -> str:
    """Write a container number for an owner code with category letter and a serial below 10^6."""
    body = f"{owner}{serial:06d}"
    return body + doubling_check(body)


def imo_no(serial: int) -> str:
    """Write a ship number for a serial of six digits: weights 7 to 2, last digit of the sum."""
    body = f"{serial:06d}"
    return f"{body}{sum(int(d) * w for d, w in zip(body, range(7, 1, -1), strict=True)) % 10}"


def awb_no(prefix: str, serial: int) -> str:
    """Write an air waybill number: the serial modulo 7 is its check digit."""
    return f"{prefix}-{serial:07d}{serial % 7}"


def s10_no(indicator: str, serial: int, country: str) -> str:
    """Write a postal item number."""
    return f"{indicator}{serial:08d}{s10_check(f'{serial:08d}')}{country}"


def mrn(year: int, country: str, body: str) -> str:
    """Write a movement reference number from a body of 13 characters."""
    text = f"{year % 100:02d}{country}{body}"
    return text + doubling_check(text)
