//! The check, with the JSON that the state machine sends and gets.

use serde_json::{Value, json};

use crate::{Batch, check};

fn checked(items: Value) -> Value {
    let batch: Batch = serde_json::from_value(json!({ "Items": items })).expect("a batch");
    serde_json::to_value(check(batch)).expect("JSON")
}

fn reason(order: Value) -> String {
    let checked = checked(json!([order]));
    assert_eq!(checked["accepted"], json!([]), "{checked}");
    checked["rejected"][0]["reason"].as_str().expect("a reason").to_owned()
}

fn order(change: impl Fn(&mut Value)) -> Value {
    let mut order = json!({
        "id": "7",
        "currency": "EUR",
        "lines": [{ "article": "tea", "quantity": 2, "price": 450 }, { "article": "pot", "quantity": 1, "price": 1900 }],
    });
    change(&mut order);
    order
}

#[test]
fn an_order_becomes_a_line_with_its_total() {
    let checked = checked(json!([order(|_| ())]));
    let line = checked["accepted"][0].as_str().expect("a line");
    assert!(line.ends_with("}\n") && line.matches('\n').count() == 1, "{line:?}");
    let archived: Value = serde_json::from_str(line).expect("JSON");
    assert_eq!(archived["total"], 2800);
    assert_eq!(archived["lines"], order(|_| ())["lines"]);
}

#[test]
fn an_order_that_is_wrong_does_not_keep_the_others_back() {
    let checked = checked(json!([order(|order| order["lines"] = json!([])), order(|_| ()), 5]));
    assert_eq!(checked["accepted"].as_array().map(Vec::len), Some(1));
    assert_eq!(checked["rejected"][0], json!({ "id": "7", "reason": "nothing is ordered" }));
    assert_eq!(checked["rejected"][1]["id"], Value::Null);
}

#[test]
fn the_reason_says_what_is_wrong() {
    assert_eq!(reason(order(|order| order["id"] = json!(" "))), "the order has no ID");
    assert_eq!(reason(order(|order| order["currency"] = json!("euro"))), "`euro` is not a currency");
    assert_eq!(reason(order(|order| order["lines"][1]["quantity"] = json!(0))), "the quantity of `pot` is 0");
    assert_eq!(reason(order(|order| order["lines"][0]["price"] = json!(u64::MAX))), "the total is too large");
    assert!(reason(order(|order| order["total"] = json!(1))).contains("unknown field `total`"));
    assert!(reason(order(|order| order["lines"][0]["quantity"] = json!(-1))).contains("invalid value"));
    assert!(reason(json!({ "id": "7" })).contains("missing field"));
}

#[test]
fn an_empty_batch_is_no_error() {
    assert_eq!(checked(json!([])), json!({ "accepted": [], "rejected": [] }));
}
