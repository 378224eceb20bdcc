//! Arrays with comments wherever one can stand: what an edit may take away, and that it takes nothing else.
//!
//! The expectations come from how the text was written, piece by piece, not from reading it.

use std::collections::HashMap;
use std::ops::Range;

use clawgate::document::{Document, Edit, Edited};
use serde_json::{Value, json};

use super::changes::Choices as _;
use super::generator::Random;
use super::meaning::meaning;
use super::oracle::{meant, texts};
use super::properties::cases;

/// An element as it was written.
struct Element {
    value: Value,
    span: Range<usize>,
    /// The comments behind it on its line and inside it.
    comments: Vec<String>,
}

/// A document with an array at `f`, and what is known of it.
struct Written {
    text: String,
    elements: Vec<Element>,
    /// Comments that go with no element, in their order.
    nobodys: Vec<String>,
    /// The array with its brackets.
    array: Range<usize>,
    trailing: bool,
}

/// How elements stand.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    OneLine,
    Lines,
    SeveralALine,
    LeadingCommas,
}

struct Writer<'r> {
    random: &'r mut Random,
    text: String,
    line_end: &'static str,
    comments: usize,
    strict: bool,
}

impl Writer<'_> {
    fn chance(&mut self, one_in: usize) -> bool {
        self.random.below(one_in) == 0
    }

    /// A comment that is like no other.
    fn comment(&mut self, may_end_line: bool) -> (String, bool) {
        self.comments += 1;
        let inner = self.random.pick(&["", " a, 'b' ]", " // ", "[", "\"", " é"]).to_owned();
        let ends_line = may_end_line && !self.chance(3);
        let text = if ends_line {
            format!("//{}.{inner}", self.comments)
        } else if self.chance(6) {
            format!("/*{}.{}{inner}*/", self.comments, self.line_end)
        } else {
            format!("/*{}.{inner}*/", self.comments)
        };
        (text, ends_line)
    }

    fn blank(&mut self) {
        let blank = self.random.pick(&["", " ", " ", "  ", "\t"]).to_owned();
        self.text.push_str(&blank);
    }

    /// A block comment, now and then, into one of the lists.
    fn block(&mut self, one_in: usize, into: &mut Vec<String>) {
        if !self.strict && self.chance(one_in) {
            let (comment, _) = self.comment(false);
            self.text.push_str(&comment);
            into.push(comment);
            self.blank();
        }
    }

    /// Lines of their own: empty ones, and comments that belong to nobody.
    fn own_lines(&mut self, indent: &str, nobodys: &mut Vec<String>) {
        while self.chance(3) {
            if !self.strict && !self.chance(3) {
                let (comment, _) = self.comment(true);
                self.text.push_str(indent);
                self.text.push_str(&comment);
                nobodys.push(comment);
            }
            self.text.push_str(self.line_end);
        }
    }

    /// A value that no other element has, unless it is to have one.
    fn element(&mut self, number: usize) -> Element {
        let start = self.text.len();
        let mut comments = Vec::new();
        let value = match self.random.below(if self.strict { 4 } else { 9 }) {
            0 | 1 => {
                self.text.push_str(&format!("\"p/m{number}\""));
                json!(format!("p/m{number}"))
            }
            2 => {
                self.text.push_str(&format!("\"p/\\u006f{number}\""));
                json!(format!("p/o{number}"))
            }
            3 => {
                self.text.push_str(&number.to_string());
                json!(number)
            }
            4 | 5 => {
                self.text.push_str(&format!("'p/\\u006f{number}'"));
                json!(format!("p/o{number}"))
            }
            6 => {
                self.text.push_str(&format!("0x{:X}", 100 + number));
                json!(100 + number)
            }
            7 => {
                self.text.push_str(&format!("[{number}, "));
                self.block(2, &mut comments);
                self.text.push(']');
                json!([number])
            }
            _ => {
                self.text.push_str("{ ");
                self.block(2, &mut comments);
                self.text.push_str(&format!("id: 'r{number}',"));
                self.block(2, &mut comments);
                self.text.push('}');
                json!({ "id": format!("r{number}") })
            }
        };
        Element { value, span: start..self.text.len(), comments }
    }
}

fn written(random: &mut Random) -> Written {
    let line_end = ["\n", "\r\n", "\r"][random.below(3)];
    let strict = random.below(8) == 0;
    let mut writer = Writer { random, text: String::new(), line_end, comments: 0, strict };
    let shape = [Shape::OneLine, Shape::Lines, Shape::Lines, Shape::SeveralALine, Shape::LeadingCommas]
        [writer.random.below(5)];
    let count = writer.random.below(6);
    let trailing = !strict && count > 0 && shape != Shape::LeadingCommas && writer.chance(2);
    let (mut nobodys, mut elements) = (Vec::new(), Vec::<Element>::new());
    let top = if strict {
        "{\n  \"a\": 1,\n  \"f\": "
    } else {
        "{ // top\n  a: [1, /* in a */ 2], // behind a\n  f: "
    };
    writer.text.push_str(&top.replace('\n', line_end));
    let begin = writer.text.len();
    writer.text.push('[');
    let indent = "    ";
    let lines = shape != Shape::OneLine;
    if lines {
        if !strict && writer.chance(3) {
            writer.blank();
            let (comment, _) = writer.comment(true);
            writer.text.push_str(&comment);
            nobodys.push(comment);
        }
        writer.text.push_str(line_end);
        writer.own_lines(indent, &mut nobodys);
    } else {
        writer.blank();
        writer.block(4, &mut nobodys);
    }
    let mut starts = true;
    for number in 0..count {
        let last = number + 1 == count;
        if lines && starts {
            writer.text.push_str(indent);
            if shape == Shape::LeadingCommas && number > 0 {
                writer.text.push_str(", ");
            }
            writer.block(8, &mut nobodys);
        }
        let mut element = writer.element(number);
        // An element with an equal one before it, now and then.
        if number > 0 && writer.chance(12) {
            let same = &elements[writer.random.below(number)];
            if same.comments.is_empty() && element.comments.is_empty() {
                let text = writer.text[same.span.clone()].to_owned();
                writer.text.truncate(element.span.start);
                writer.text.push_str(&text);
                element.span.end = writer.text.len();
                element.value = same.value.clone();
            }
        }
        let comma = shape != Shape::LeadingCommas && (!last || trailing);
        writer.block_behind(4, &mut element.comments);
        if comma {
            writer.text.push(',');
        }
        starts = match shape {
            Shape::OneLine => false,
            Shape::SeveralALine => last || writer.chance(2),
            Shape::Lines | Shape::LeadingCommas => true,
        };
        if starts {
            writer.blank();
            writer.block(6, &mut element.comments);
            if !strict && writer.chance(2) {
                let (comment, _) = writer.comment(true);
                writer.text.push_str(&comment);
                element.comments.push(comment);
            }
            writer.text.push_str(line_end);
            writer.own_lines(indent, &mut nobodys);
        } else if !last {
            writer.blank();
            writer.block(8, &mut nobodys);
        } else {
            writer.blank();
        }
        elements.push(element);
    }
    writer.text.push_str(if lines { "  ]" } else { "]" });
    let array = begin..writer.text.len();
    let end = if strict { ",\n  \"z\": {\"b\": []}\n}\n" } else { ", // behind f\n  // end\n}\n" };
    writer.text.push_str(&end.replace('\n', line_end));
    Written { text: writer.text, elements, nobodys, array, trailing }
}

impl Writer<'_> {
    /// A block comment between a value and its comma, which has room before it.
    fn block_behind(&mut self, one_in: usize, into: &mut Vec<String>) {
        if !self.strict && self.chance(one_in) {
            let (comment, _) = self.comment(false);
            self.text.push(' ');
            self.text.push_str(&comment);
            into.push(comment);
        }
    }
}

/// What is asked of the array.
#[derive(Debug)]
enum Asked {
    Add,
    Take(usize),
    Change(usize),
    /// Any of these and moves, several at once.
    Else,
}

fn wanted(random: &mut Random, written: &Written) -> (Asked, Vec<Value>) {
    let mut items: Vec<Value> = written.elements.iter().map(|element| element.value.clone()).collect();
    let fresh = |random: &mut Random| match random.below(4) {
        0 => json!(7000 + random.below(1000)),
        1 => json!([format!("new{}", random.below(1000))]),
        2 => json!({ "id": format!("new{}", random.below(1000)), "n": [1] }),
        _ => json!(format!("p/new{}", random.below(1000))),
    };
    let asked = match random.below(if items.is_empty() { 1 } else { 5 }) {
        0 => {
            items.push(fresh(random));
            Asked::Add
        }
        1 => {
            let at = random.below(items.len());
            items.remove(at);
            Asked::Take(at)
        }
        2 => {
            let at = random.below(items.len());
            items[at] = fresh(random);
            Asked::Change(at)
        }
        3 => {
            let from = random.below(items.len());
            let moved = items.remove(from);
            items.insert(random.below(items.len() + 1), moved);
            Asked::Else
        }
        _ => {
            for _ in 0..=random.below(5) {
                let at = random.below(items.len() + 1);
                match random.below(4) {
                    0 => items.insert(at, fresh(random)),
                    1 if at < items.len() => drop(items.remove(at)),
                    2 if at < items.len() => items[at] = fresh(random),
                    _ if at < items.len() => {
                        let moved = items.remove(at);
                        items.insert(random.below(items.len() + 1), moved);
                    }
                    _ => {}
                }
            }
            Asked::Else
        }
    };
    (asked, items)
}

/// The number a comment begins with, which no other has.
fn occurrences(text: &str, comment: &str) -> usize {
    text.matches(comment).count()
}

/// How often each value is there, by its text.
fn counted<'v>(values: impl Iterator<Item = &'v Value>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    values.for_each(|value| *counts.entry(value.to_string()).or_default() += 1);
    counts
}

fn blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}

fn holds(label: &str, before: &Written, asked: &Asked, items: &[Value], edited: &Edited) {
    let (old, new) = (&before.text, edited.document.text());
    let told = || format!("{label}: {asked:?} {items:?}\n{old}\n=>\n{new}\n{old:?}\n{new:?}");
    let texts = texts(old, edited);
    assert_eq!(texts[texts.len() - 1], new, "{}", told());
    let value = edited.document.get(&["f"]).map(|node| node.value());
    assert_eq!(value.as_ref().map(meant), Some(meant(&json!(items))), "{}", told());

    // What stands around the array has its bytes.
    assert!(new.starts_with(&old[..=before.array.start]), "{}", told());
    assert!(new.ends_with(&old[before.array.end - 1..]), "{}", told());

    // No comment is lost but those of elements that are gone, none comes up twice, and none of nobody's moves.
    let mut at = 0;
    for comment in &before.nobodys {
        assert_eq!(occurrences(new, comment), 1, "{comment:?} {}", told());
        let found = new[at..].find(comment.as_str());
        at += found.unwrap_or_else(|| panic!("{comment:?} has moved: {}", told()));
    }
    let (were, are) = (counted(before.elements.iter().map(|element| &element.value)), counted(items.iter()));
    let gone = |element: &Element| {
        let name = element.value.to_string();
        are.get(&name).copied().unwrap_or(0) < were[&name]
    };
    for element in &before.elements {
        for comment in &element.comments {
            let found = occurrences(new, comment);
            assert!(found == 1 || (found == 0 && gone(element)), "{comment:?} {}", told());
        }
    }

    // What stays is written as it was, each with its comments behind it.
    let nodes: Vec<_> = edited.document.get(&["f"]).expect("it is there").items().collect();
    for element in before.elements.iter().filter(|element| !gone(element)) {
        let text = &old[element.span.clone()];
        let found: Vec<usize> = (0..items.len()).filter(|&index| items[index] == element.value).collect();
        for &index in &found {
            assert!(nodes[index].text() == text || found.len() > 1, "{text} {}", told());
        }
        if let [index] = found[..] {
            let next = nodes.get(index + 1).map_or(new.len(), |node| node.span().start);
            let own = &new[nodes[index].span().start..next];
            assert!(element.comments.iter().all(|comment| own.contains(comment.as_str())), "{}", told());
        }
    }

    // One element: nothing but it.
    let splices = || edited.passes.iter().flatten();
    let alone = |index: usize| {
        before.elements.iter().filter(|other| other.value == before.elements[index].value).count() == 1
    };
    match *asked {
        Asked::Add => {
            assert_eq!(edited.passes.len(), 1, "{}", told());
            assert!(splices().all(|splice| blank(&old[splice.range.clone()])), "{}", told());
            let added: usize = splices().map(|splice| splice.text.matches("new").count()).sum();
            assert!(added <= 1, "{}", told());
        }
        Asked::Take(index) if alone(index) => {
            let element = &before.elements[index];
            assert_eq!(edited.passes.len(), 1, "{}", told());
            assert!(splices().all(|splice| splice.text.is_empty()), "{}", told());
            let mut taken: String = splices().map(|splice| &old[splice.range.clone()]).collect();
            assert!(taken.contains(&old[element.span.clone()]), "{}", told());
            taken = taken.replacen(&old[element.span.clone()], "", 1);
            for comment in &element.comments {
                taken = taken.replacen(comment.as_str(), "", 1);
            }
            assert!(blank(&taken.replacen(',', "", 1)), "{taken:?} {}", told());
        }
        Asked::Change(index) if alone(index) => {
            let span = &before.elements[index].span;
            for (pass, text) in edited.passes.iter().zip(&texts) {
                let end = span.end + text.len() - old.len();
                let inside = |splice: &Range<usize>| span.start <= splice.start && splice.end <= end;
                assert!(pass.iter().all(|splice| inside(&splice.range)), "{}", told());
            }
        }
        _ => {}
    }

    // A comma behind the last element where there was one, and only there.
    if let Some(last) = nodes.last().filter(|_| !before.elements.is_empty()) {
        let mut rest = new[last.span().end..].to_owned();
        rest.truncate(rest.len() - (old.len() - before.array.end + 1));
        let comments = before.nobodys.iter().chain(before.elements.iter().flat_map(|one| &one.comments));
        comments.for_each(|comment| rest = rest.replacen(comment.as_str(), "", 1));
        assert_eq!(rest.trim(), if before.trailing { "," } else { "" }, "{}", told());
    }
    let foreign = |text: &str| {
        let pairs = text.matches("\r\n").count();
        [pairs, text.matches('\n').count() - pairs, text.matches('\r').count() - pairs].map(|count| count > 0)
    };
    assert_eq!(foreign(old), foreign(new), "{}", told());
}

#[test]
fn an_array_loses_nothing_but_the_elements_that_go() {
    let mut changed = 0;
    for (seed, mut random) in cases(1) {
        let label = format!("seed {seed}");
        let before = written(&mut random);
        let document = Document::parse(before.text.as_bytes())
            .unwrap_or_else(|error| panic!("{label}: {error}\n{}", before.text));
        let values: Vec<&Value> = before.elements.iter().map(|element| &element.value).collect();
        let found = document.get(&["f"]).map(|node| node.value());
        assert_eq!(found.as_ref().map(meant), Some(meant(&json!(values))), "{label}: {}", before.text);
        let (asked, items) = wanted(&mut random, &before);
        let edit = match random.below(3) {
            0 => Edit::replace(&["f"], items.clone()),
            1 => Edit::merge(&[], json!({ "f": items })),
            _ => Edit::merge(&["f"], items.clone()),
        };
        let edited = document
            .edit(std::slice::from_ref(&edit))
            .unwrap_or_else(|error| panic!("{label}: {error} {asked:?} {items:?}\n{}", before.text));
        holds(&label, &before, &asked, &items, &edited);
        if let Asked::Add = asked {
            let pushed = document.edit(&[Edit::push(&["f"], items[items.len() - 1].clone())]).unwrap();
            assert_eq!(pushed.document.text(), edited.document.text(), "{label}");
        }
        let again = edited.document.edit(&[edit]).unwrap();
        assert!(!again.changed(), "{label}: not the same twice");
        assert_eq!(meaning(&again.document), meaning(&edited.document));
        changed += usize::from(edited.changed());
    }
    assert!(changed > 0);
}
