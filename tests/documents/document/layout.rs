//! What is new looks like what it stands beside.

use clawgate::document::{Document, Edit};
use serde_json::{Value, json};

#[track_caller]
fn becomes(before: &str, edits: &[Edit], after: &str) {
    let edited = Document::parse(before.as_bytes()).unwrap().edit(edits).unwrap();
    assert_eq!(edited.document.text(), after, "\n{before}=>\n{}", edited.document.text());
}

fn row(id: &str) -> Value {
    json!({
        "id": id, "name": "New", "input": ["text", "image"], "cost": { "input": 3, "output": 15 }, "maxTokens": 8,
    })
}

fn upsert(path: &[&str], id: &str) -> Edit {
    Edit::upsert(path, "id", row(id))
}

#[test]
fn a_row_on_a_line() {
    becomes(
        "{\n  models: [\n    { id: 'a', name: 'A', input: ['text'], cost: { input: 1, output: 2 } }, // mine\n  ],\n}\n",
        &[upsert(&["models"], "b")],
        concat!(
            "{\n  models: [\n    { id: 'a', name: 'A', input: ['text'], cost: { input: 1, output: 2 } }, // mine\n",
            "    { id: 'b', name: 'New', input: ['text', 'image'], cost: { input: 3, output: 15 }, maxTokens: 8 },\n",
            "  ],\n}\n"
        ),
    );
    // Tight as its neighbour.
    becomes(
        "{\n  \"models\": [\n    {\"id\":\"a\",\"input\":[\"text\"]}\n  ]\n}\n",
        &[upsert(&["models"], "b")],
        concat!(
            "{\n  \"models\": [\n    {\"id\":\"a\",\"input\":[\"text\"]},\n",
            "    {\"id\":\"b\",\"name\":\"New\",\"input\":[\"text\",\"image\"],\"cost\":{\"input\":3,\"output\":15},",
            "\"maxTokens\":8}\n  ]\n}\n"
        ),
    );
}

#[test]
fn what_stands_on_a_line_within_a_row() {
    becomes(
        concat!(
            "{\n  \"models\": [\n    {\n      \"id\": \"a\",\n      \"input\": [\"text\"],\n",
            "      \"cost\": { \"input\": 0, \"output\": 0 }\n    }\n  ]\n}\n"
        ),
        &[upsert(&["models"], "b")],
        concat!(
            "{\n  \"models\": [\n    {\n      \"id\": \"a\",\n      \"input\": [\"text\"],\n",
            "      \"cost\": { \"input\": 0, \"output\": 0 }\n    },\n",
            "    {\n      \"id\": \"b\",\n      \"name\": \"New\",\n      \"input\": [\"text\", \"image\"],\n",
            "      \"cost\": { \"input\": 3, \"output\": 15 },\n      \"maxTokens\": 8\n    }\n  ]\n}\n"
        ),
    );
    // A neighbour without a cost shows by its input how such things stand.
    becomes(
        "{\n  models: [\n    {\n      id: 'a',\n      input: [ 'text' ],\n    },\n  ],\n}\n",
        &[upsert(&["models"], "b")],
        concat!(
            "{\n  models: [\n    {\n      id: 'a',\n      input: [ 'text' ],\n    },\n",
            "    {\n      id: 'b',\n      name: 'New',\n      input: [ 'text', 'image' ],\n",
            "      cost: { input: 3, output: 15 },\n      maxTokens: 8,\n    },\n  ],\n}\n"
        ),
    );
    // One that opens everything shows that.
    becomes(
        "{\n  m: [\n    {\n      id: 'a',\n      input: [\n        'text',\n      ],\n    },\n  ],\n}\n",
        &[Edit::upsert(&["m"], "id", json!({ "id": "b", "input": ["text"] }))],
        concat!(
            "{\n  m: [\n    {\n      id: 'a',\n      input: [\n        'text',\n      ],\n    },\n",
            "    {\n      id: 'b',\n      input: [\n        'text',\n      ],\n    },\n  ],\n}\n"
        ),
    );
}

#[test]
fn rows_of_another_provider_are_neighbours_too() {
    let provider = json!({ "baseUrl": "https://gateway.example/v1", "api": "x", "models": [] });
    becomes(
        concat!(
            "{\n  providers: {\n    other: {\n      baseUrl: 'http://localhost',\n      models: [\n",
            "        { id: 'a', input: ['text'] },\n      ],\n    },\n  },\n}\n"
        ),
        &[Edit::merge(&["providers", "new"], provider), upsert(&["providers", "new", "models"], "b")],
        concat!(
            "{\n  providers: {\n    other: {\n      baseUrl: 'http://localhost',\n      models: [\n",
            "        { id: 'a', input: ['text'] },\n      ],\n    },\n",
            "    new: {\n      baseUrl: 'https://gateway.example/v1',\n      api: 'x',\n      models: [\n",
            "        { id: 'b', name: 'New', input: ['text', 'image'], cost: { input: 3, output: 15 }, maxTokens: 8 },\n",
            "      ],\n    },\n  },\n}\n"
        ),
    );
    // A short neighbour makes no endless line.
    becomes(
        "{\n  providers: {\n    other: { baseUrl: 'http://localhost', models: [] },\n  },\n}\n",
        &[Edit::merge(
            &["providers", "new"],
            json!({ "baseUrl": "x".repeat(100), "api": "anthropic-messages", "models": [] }),
        )],
        &format!(
            concat!(
                "{{\n  providers: {{\n    other: {{ baseUrl: 'http://localhost', models: [] }},\n",
                "    new: {{\n      baseUrl: '{}',\n      api: 'anthropic-messages',\n      models: [],\n    }},\n  }},\n}}\n"
            ),
            "x".repeat(100)
        ),
    );
}

#[test]
fn objects_of_another_kind_are_no_neighbours() {
    becomes(
        "{\n  gateway: { mode: 'local' },\n}\n",
        &[Edit::merge(&["models"], json!({ "providers": { "a": { "x": 1 } } }))],
        concat!(
            "{\n  gateway: { mode: 'local' },\n  models: {\n    providers: {\n      a: {\n        x: 1,\n      },\n",
            "    },\n  },\n}\n"
        ),
    );
}

#[test]
fn a_map_aligned_by_spaces() {
    let add = |key: &str| [Edit::merge(&["m", key], json!({}))];
    let map = |line: &str| {
        format!(
            "{{\n  \"m\": {{\n    \"a/b\":       {{}},\n    \"a/longer\":  {{ \"x\": 1 }}{line}\n  }}\n}}\n"
        )
    };
    // Where it fits, below the others; else one space.
    becomes(&map(""), &add("c/d"), &map(",\n    \"c/d\":       {}"));
    becomes(&map(""), &add("c/exactly"), &map(",\n    \"c/exactly\": {}"));
    becomes(&map(""), &add("c/much-too-long"), &map(",\n    \"c/much-too-long\": {}"));
    // The last one has one space because it is the longest.
    let longest = |line: &str| format!("{{\n  m: {{\n    a:    1,\n    long: 2,\n{line}  }},\n}}\n");
    becomes(&longest(""), &[Edit::merge(&["m", "bc"], 3)], &longest("    bc:   3,\n"));
    // Colons below one another.
    let colons = |line: &str| format!("{{\n  m: {{\n    a    : 1,\n    long : 2,\n{line}  }},\n}}\n");
    becomes(&colons(""), &[Edit::merge(&["m", "bc"], 3)], &colons("    bc   : 3,\n"));
    // What is new inside has a space like everything else, and so has a map on one line.
    becomes(
        &map(""),
        &[Edit::merge(&["m", "c/d"], json!({ "alias": "x" }))],
        &map(",\n    \"c/d\":       {\n      \"alias\": \"x\"\n    }"),
    );
    becomes("{ a: 1, b:    2 }", &[Edit::merge(&["c"], 3)], "{ a: 1, b:    2, c: 3 }");
    becomes("{\n  a:\t1,\n}\n", &[Edit::merge(&["c"], 3)], "{\n  a:\t1,\n  c:\t3,\n}\n");
    // Two members with a space each are no alignment.
    becomes("{\n  ab: 1,\n  cd: 2,\n}\n", &[Edit::merge(&["e"], 3)], "{\n  ab: 1,\n  cd: 2,\n  e: 3,\n}\n");
}
