"""What trainees stumbled over, and what holds it mended: a test, or a picture of the pages."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mended:
    """One fault, as a trainee would name it."""

    fault: str
    tests: Mapping[str, str]
    """Test → the file below ``tests`` where it stands."""
    pictures: tuple[str, ...] = ()
    """Screens of the pages that show it mended."""


FAULTS: Mapping[str, Mended] = {
    "T1": Mended(
        "The report of a find contradicts the load or the place.",
        {"test_many_finds_fit_what_was_there": "traffic/test_finds.py"},
        ("search-results",),
    ),
    "T2": Mended(
        "The debrief begins with numbers, and the guide ends before it.",
        {
            "test_the_first_line_of_the_debrief_says_what_was_in_the_loads": "tui/test_cases.py",
            "test_the_guide_leads_through_the_debrief_by_key": "tui/test_first_watch.py",
        },
        ("debrief-1",),
    ),
    "T3": Mended(
        "The chosen line hides its own text.",
        {"test_a_day_at_the_desk_can_be_read_in_every_theme": "tui/test_contrast.py"},
    ),
    "T4": Mended(
        "Papers cut numbers and units.",
        {"test_no_figure_is_cut_on_any_paper": "tui/paper/test_cutting.py"},
        ("desk-paper",),
    ),
    "T5": Mended(
        "Safety checks cannot be ticked with arrows and Space, and nobody speaks of them.",
        {
            "test_safety_checks_go_by_arrows_and_space": "tui/test_panels.py",
            "test_what_an_undone_safety_check_means_is_said_before_the_order": (
                "tui/test_panels.py"
            ),
        },
        ("search",),
    ),
    "T6": Mended(
        "A level lies at -68 to 166 %.",
        {"test_no_level_that_is_shown_leaves_0_to_100_percent": "tui/test_progress.py"},
        ("progress-topics",),
    ),
    "T7": Mended(
        "Selection has two meanings.",
        {"test_a_number_has_one_meaning_in_debrief_and_glossary": "tui/test_trainee_faults.py"},
        ("debrief-3",),
    ),
    "T8": Mended(
        "The true place is not drawn on the scan, and half of it counts as wrong.",
        {
            "test_the_line_on_a_scan_is_another_than_that_of_a_mark": "tui/test_case_papers.py",
            "test_a_square_in_which_part_of_the_oddity_is_drawn_is_never_a_wrong_one": (
                "tui/scan/test_outlines.py"
            ),
        },
    ),
    "T9": Mended(
        "Dialogs hide the papers, and a question cannot be taken back.",
        {
            "test_the_paper_stays_readable_beside_a_panel": "tui/test_panels.py",
            "test_an_enquiry_is_chosen_by_letter_and_can_be_taken_back": "tui/test_panels.py",
        },
        ("ask", "judge", "search"),
    ),
    "T10": Mended(
        "The largest search is always the best one.",
        {"test_a_missed_load_names_the_search_that_was_worth_more": "tui/test_search_minutes.py"},
        ("search",),
    ),
    "T11": Mended(
        "A drill tells in one line what was there, and not why.",
        {"test_a_drill_says_at_once_what_was_there": "tui/test_cases.py"},
        ("drill-decided",),
    ),
    "T12": Mended(
        "Home moves under the hand and says nothing of a scenario.",
        {
            "test_the_list_does_not_move_when_the_next_shift_is_known": "tui/test_home.py",
            "test_the_line_in_hand_says_what_it_is_about": "tui/test_home.py",
        },
        ("home",),
    ),
    "T13": Mended(
        "Nothing shows that a shift is being dealt, and a second Enter costs a minute.",
        {
            "test_begin_shows_that_it_works": "tui/test_opening.py",
            "test_a_second_enter_does_not_read_the_first_consignment": "tui/test_opening.py",
        },
        ("working",),
    ),
    "T14": Mended(
        "A paper opens at its end, and no key leads to the next consignment.",
        {
            "test_an_unread_paper_opens_at_its_top": "tui/test_moves.py",
            "test_the_next_consignment_is_reached_from_inside_a_paper": "tui/test_moves.py",
        },
    ),
    "T15": Mended(
        "Esc leaves the shift where it should clear the filter.",
        {"test_escape_closes_the_innermost_thing": "tui/test_moves.py"},
        ("desk-filter",),
    ),
    "T16": Mended(
        "Plain borders turn scans into letters.",
        {
            "test_plain_borders_leave_the_style_of_scans_alone": "tui/test_look.py",
            "test_borders_change_at_the_desk": "tui/test_settings.py",
        },
        ("settings",),
    ),
    "T17": Mended(
        "What is typed is added to what stands there.",
        {
            "test_a_looked_up_word_gives_way_to_what_is_typed": "tui/test_fields.py",
            "test_the_name_in_the_settings_gives_way_to_what_is_typed": "tui/test_fields.py",
        },
    ),
    "T18": Mended(
        "The guide speaks of what is over.",
        {
            "test_a_resumed_shift_says_nothing_of_squares_above_the_manifest": (
                "tui/test_first_watch.py"
            ),
            "test_no_search_is_asked_for_once_both_are_used": "tui/test_first_watch.py",
        },
    ),
    "T19": Mended(
        "Scans by air are small beside an empty screen.",
        {"test_a_scan_uses_the_window_there_is": "tui/test_scans.py"},
        ("page scan",),
    ),
    "T20": Mended(
        "Small things: a page that flashes, times that are not of this place, Caps Lock.",
        {
            "test_no_half_laid_page_flashes_between_scan_and_paper": "tui/test_moves.py",
            "test_shifts_show_the_time_of_this_computer": "tui/test_home.py",
            "test_caps_lock_does_not_silence_the_desk": "tui/test_keys.py",
        },
    ),
}


def table() -> str:
    """All of them as a table of the pages."""
    rows = (
        f"| {number} | {each.fault} | {', '.join(f'`{test}`' for test in each.tests)} | "
        f"{', '.join(each.pictures)} |"
        for number, each in FAULTS.items()
    )
    head = "| no. | what a trainee stumbled over | tests that hold it mended | screens above |"
    return "\n".join((head, "| --- | --- | --- | --- |", *rows))
