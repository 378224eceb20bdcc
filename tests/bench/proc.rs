//! What Linux knows of a process.

use std::fs::{read_dir, read_to_string};
use std::time::Duration;

/// How often a process's threads have been woken up.
pub fn wake_ups(pid: u32) -> u64 {
    tasks(pid, "status").iter().map(|text| field(text, "voluntary_ctxt_switches:")).sum()
}

/// The most memory a process has held so far, in bytes.
pub fn peak(pid: u32) -> u64 {
    field(&read_to_string(format!("/proc/{pid}/status")).unwrap(), "VmHWM:") * 1024
}

/// The processor time that a process's threads have taken so far.
pub fn cpu(pid: u32) -> Duration {
    Duration::from_nanos(tasks(pid, "schedstat").iter().map(|text| first_number(text)).sum())
}

/// The processor time of all children that have been waited for, in steps of ten milliseconds: to be used over many.
pub fn children_cpu() -> Duration {
    let text = read_to_string("/proc/self/stat").unwrap();
    let ticks: u64 = text
        .rsplit_once(')')
        .unwrap()
        .1
        .split_whitespace()
        .skip(13)
        .take(2)
        .map(|word| word.parse::<u64>().unwrap())
        .sum();
    Duration::from_millis(ticks * 10)
}

/// The processes waiting for a processor, averaged over 1, 5 and 15 minutes.
pub fn load() -> String {
    read_to_string("/proc/loadavg").unwrap().split(' ').take(3).collect::<Vec<_>>().join(" ")
}

fn tasks(pid: u32, file: &str) -> Vec<String> {
    let tasks = read_dir(format!("/proc/{pid}/task")).unwrap();
    // A thread may end between being listed and being read.
    tasks.filter_map(|task| read_to_string(task.ok()?.path().join(file)).ok()).collect()
}

fn first_number(text: &str) -> u64 {
    text.split_whitespace().next().unwrap().parse().unwrap()
}

fn field(text: &str, name: &str) -> u64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    first_number(line)
}
