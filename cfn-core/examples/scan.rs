//! x
use cfn_core::lint::{Level, Levels, check_source_with};
fn main() {
    let levels = Levels::new([("encryption", Level::Warn), ("resilience", Level::Warn)]).unwrap();
    for file in std::env::args().skip(1) {
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        let Ok(source) = cfn_core::yaml::read_template(&text) else { continue };
        for f in check_source_with(&source, &levels) {
            if f.lint.level == Level::Allow {
                println!(
                    "{}\t{}:{}\t{}: {}",
                    f.lint.id,
                    file.rsplit('/').next().unwrap(),
                    source.positions.of(f.at).line,
                    f.declaration,
                    f.message
                );
            }
        }
    }
}
