//! The real program in each language: people are answered in theirs, scripts in English unless they ask, and nothing
//! that is said to people comes from anywhere but the catalogue.

mod choice;
mod pseudo;
