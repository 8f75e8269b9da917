#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| cfn_tests::properties::writer(data));
