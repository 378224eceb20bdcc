//! What explains the program: the help, the manual page, the completions, each by the programs that read it.

mod completions;
mod manual;
mod pages;
