#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| cfn_tests::properties::import(data, cargo_cfn::imported));
