//! Files are replaced as a whole, by many at once, wherever they are.

use std::process::{Child, Command, Stdio};
use std::thread;

use super::*;

/// A folder for the files of a test, which is removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        Self::within(&std::env::temp_dir(), name)
    }

    fn within(parent: &Path, name: &str) -> Self {
        let folder = parent.join(format!("cfn-write-{name}-{}", process::id()));
        fs::create_dir_all(&folder).expect("a folder for temporary files");
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A file or folder in it.
    fn with(&self, name: &str, text: Option<&str>) -> PathBuf {
        let path = self.path(name);
        text.map_or_else(|| fs::create_dir(&path), |text| fs::write(&path, text)).expect("the folder is new");
        path
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the folder is there");
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("the file is there")
}

fn message(path: &Path, scratch: Option<&Path>) -> String {
    replace(path, "new", scratch, None).expect_err("it cannot be written").to_string()
}

#[test]
fn only_what_has_changed_is_written() {
    let (folder, scratch) = (Folder::new("changed"), Folder::new("changed-scratch"));
    let file = folder.path("template.yaml");
    let time = UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let write = |text, time| replace(&file, text, Some(&scratch.0), time).unwrap();
    let modified = || fs::metadata(&file).unwrap().modified().unwrap();
    assert!(write("one", Some(time)));
    assert_eq!(modified(), time);
    assert!(!write("one", None));
    assert_eq!(modified(), time);
    assert!(write("two", None));
    assert!(modified() > time);
    assert_eq!(text(&file), "two");
    assert_eq!((folder.names(), scratch.names()), (vec!["template.yaml".to_owned()], Vec::new()));
}

/// A text that shows whether it is whole.
fn whole(letter: char) -> String {
    letter.to_string().repeat(200_000)
}

fn assert_whole(text: &str) {
    let letter = text.chars().next().expect("an empty file was read");
    assert!(text == whole(letter), "half a file was read");
}

#[test]
fn readers_see_whole_files_while_many_threads_write() {
    for scratch in [Some(Folder::new("threads-scratch")), None] {
        let folder = Folder::new("threads");
        let file = folder.with("template.yaml", Some(&whole('0')));
        let scratch = scratch.as_ref().map(|folder| folder.0.as_path());
        thread::scope(|scope| {
            let write = |letter| {
                for _ in 0..50 {
                    replace(&file, &whole(letter), scratch, None).unwrap();
                    replace(&file, &whole('0'), scratch, None).unwrap();
                }
            };
            let writers: Vec<_> = ('a'..='h').map(|letter| scope.spawn(move || write(letter))).collect();
            while !writers.iter().all(thread::ScopedJoinHandle::is_finished) {
                assert_whole(&text(&file));
            }
        });
        assert_eq!(folder.names(), ["template.yaml"]);
    }
}

/// The test that the tests below run in processes of their own, with these variables; by itself it writes once.
#[test]
fn a_process() {
    let variable = |name: &str| std::env::var(format!("CFN_WRITE_{name}")).ok();
    let own = variable("FILE").is_none().then(|| Folder::new("process"));
    let own = |name| own.as_ref().map_or_else(PathBuf::new, |folder| folder.path(name));
    let file = variable("FILE").map_or_else(|| own("template.yaml"), Into::into);
    let scratch = variable("SCRATCH").map_or_else(|| own(""), Into::into);
    let letter = variable("LETTER").unwrap_or_else(|| "x".to_owned());
    let times = variable("TIMES").map_or(1, |times| times.parse::<u64>().expect("a number"));
    for _ in 0..times {
        for letter in [letter.as_str(), "0"] {
            assert!(replace(&file, &letter.repeat(200_000), Some(&scratch), None).unwrap() || times > 1);
        }
    }
}

fn process(file: &Path, scratch: &Folder, letter: char, times: u64) -> Child {
    let (_, module) = module_path!().split_once("::").expect("a module of the crate");
    let mut command = Command::new(std::env::current_exe().expect("the tests run"));
    command.args(["--exact", &format!("{module}::a_process")]).stdout(Stdio::null());
    command.env("CFN_WRITE_FILE", file).env("CFN_WRITE_SCRATCH", &scratch.0);
    command.env("CFN_WRITE_LETTER", letter.to_string()).env("CFN_WRITE_TIMES", times.to_string());
    command.spawn().expect("the tests can be run again")
}

#[test]
fn processes_do_not_meet() {
    let folder = Folder::new("processes");
    let file = folder.with("template.yaml", Some(&whole('a')));
    let scratches = ["a", "b", "c", "d"].map(|name| Folder::new(&format!("processes-{name}")));
    let mut processes: Vec<_> = scratches.iter().map(|scratch| process(&file, scratch, 'x', 100)).collect();
    while processes.iter_mut().any(|process| process.try_wait().unwrap().is_none()) {
        assert_whole(&text(&file));
    }
    assert!(processes.iter_mut().all(|process| process.wait().unwrap().success()));
    assert_eq!(text(&file), whole('0'), "what each process writes last");
    assert_eq!(folder.names(), ["template.yaml"]);
    assert!(scratches.iter().all(|scratch| scratch.names().is_empty()));
}

#[test]
fn a_killed_process_leaves_nothing_beside_the_file() {
    let (folder, scratch) = (Folder::new("killed"), Folder::new("killed-scratch"));
    for round in 0..50 {
        let file = folder.path("template.yaml");
        let mut process = process(&file, &scratch, 'x', u64::MAX);
        while !file.exists() {
            assert!(process.try_wait().unwrap().is_none(), "it ended without writing anything");
        }
        thread::sleep(Duration::from_millis(round % 8));
        process.kill().unwrap();
        process.wait().unwrap();
        assert_whole(&text(&file));
        assert_eq!(folder.names(), ["template.yaml"]);
        fs::remove_file(file).unwrap();
    }
}

#[test]
fn what_a_killed_process_left_is_removed_once_it_is_old() {
    let folder = Folder::new("left-over");
    let name = |target: &str, age: u64| {
        let time = since_epoch() - Duration::from_secs(age);
        format!(".{target}.{}-1-0{SUFFIX}", time.as_nanos())
    };
    let (old, recent) = (name("template.yaml", 600), name("template.yaml", 60));
    let others = [name("template", 600), name("yaml", 600), ".template.yaml.partial".to_owned()];
    for name in others.iter().chain([&old, &recent]) {
        folder.with(name, Some(""));
    }
    replace(&folder.path("template.yaml"), "new", None, None).unwrap();
    let mut kept: Vec<_> = others.into_iter().chain([recent, "template.yaml".to_owned()]).collect();
    kept.sort();
    assert_eq!(folder.names(), kept);
}

#[test]
fn what_cannot_be_written_is_told() {
    let (folder, scratch) = (Folder::new("refused"), Folder::new("refused-scratch"));
    let directory = folder.with("directory", None);
    let missing = folder.path("missing");
    for scratch in [None, Some(scratch.0.as_path())] {
        assert_eq!(message(&directory, scratch), "is a directory");
        let expected = format!("directory {} does not exist", missing.display());
        assert_eq!(message(&missing.join("template.yaml"), scratch), expected);
        assert_eq!(message(Path::new(""), scratch), "the path has no file name");
    }
    let expected = format!("cannot create a temporary file in {}: ", missing.display());
    assert!(message(&folder.path("template.yaml"), Some(&missing)).starts_with(&expected));
    assert_eq!((folder.names(), scratch.names()), (vec!["directory".to_owned()], Vec::new()));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    #[test]
    fn the_mode_is_kept() {
        let folder = Folder::new("mode");
        let file = folder.with("template.yaml", Some("old"));
        let default = fs::metadata(&file).unwrap().mode();
        for mode in [0o600, 0o755, 0o444] {
            fs::set_permissions(&file, Permissions::from_mode(mode)).unwrap();
            assert!(replace(&file, &mode.to_string(), None, Some(UNIX_EPOCH)).unwrap());
            assert_eq!(fs::metadata(&file).unwrap().mode() & 0o7777, mode);
        }
        replace(&folder.path("new.yaml"), "new", None, None).unwrap();
        assert_eq!(fs::metadata(folder.path("new.yaml")).unwrap().mode(), default);
    }

    #[test]
    fn links_stay_and_what_they_lead_to_is_replaced() {
        let (folder, scratch) = (Folder::new("links"), Folder::new("links-scratch"));
        let inner = folder.with("inner", None);
        for (first, second) in [("old", "../template.yaml"), ("dangling", "../new.yaml")] {
            let file = inner.join(second);
            if first == "old" {
                fs::write(&file, "old").unwrap();
            }
            symlink(second, inner.join(first)).unwrap();
            symlink(inner.join(first), folder.path(first)).unwrap();
            for scratch in [None, Some(scratch.0.as_path())] {
                let new = format!("{first} {scratch:?}");
                assert!(replace(&folder.path(first), &new, scratch, None).unwrap());
                assert_eq!(text(&file), new);
                assert!(!fs::symlink_metadata(&file).unwrap().is_symlink());
            }
            assert_eq!(fs::read_link(folder.path(first)).unwrap(), inner.join(first));
            assert_eq!(fs::read_link(inner.join(first)).unwrap(), Path::new(second));
        }
        assert_eq!(folder.names(), ["dangling", "inner", "new.yaml", "old", "template.yaml"]);

        symlink("loop", folder.path("loop")).unwrap();
        assert_eq!(message(&folder.path("loop"), None), "too many levels of symbolic links");
        symlink("missing/template.yaml", folder.path("lost")).unwrap();
        let expected = format!("directory {} does not exist", folder.path("missing").display());
        assert_eq!(message(&folder.path("lost"), None), expected);
    }

    #[test]
    fn only_files_are_replaced() {
        assert_eq!(message(Path::new("/dev/null"), None), "not a regular file");
    }

    /// The superuser writes into any folder: there the test says nothing.
    #[test]
    fn a_folder_that_is_read_only_is_told() {
        let (folder, scratch) = (Folder::new("read-only"), Folder::new("read-only-scratch"));
        let inner = folder.with("inner", None);
        fs::set_permissions(&inner, Permissions::from_mode(0o555)).unwrap();
        if fs::write(inner.join("probe"), "").is_err() {
            let file = inner.join("template.yaml");
            let expected = format!("cannot replace a file in {}: ", inner.display());
            assert!(message(&file, Some(&scratch.0)).starts_with(&expected));
            let expected = format!("cannot create a temporary file in {}: ", inner.display());
            assert!(message(&file, None).starts_with(&expected));
            assert!(scratch.names().is_empty());
        }
    }

    /// Memory is a file system of its own on most Linux systems; elsewhere the test says nothing.
    #[test]
    fn a_scratch_folder_may_be_on_another_file_system() {
        let (folder, memory) = (Folder::new("devices"), Path::new("/dev/shm"));
        let device = |path: &Path| fs::metadata(path).ok().map(|metadata| metadata.dev());
        if device(memory).is_none_or(|other| Some(other) == device(&folder.0)) {
            return;
        }
        let scratch = Folder::within(memory, "devices");
        let file = folder.path("template.yaml");
        for new in ["one", "two"] {
            assert!(replace(&file, new, Some(&scratch.0), None).unwrap());
            assert_eq!(text(&file), new);
        }
        assert_eq!((folder.names(), scratch.names()), (vec!["template.yaml".to_owned()], Vec::new()));
    }
}
