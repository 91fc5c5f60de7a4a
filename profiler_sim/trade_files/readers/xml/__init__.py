"""XML messages: ASYCUDA, NCTS, Cargo-XML, ITMATT."""
