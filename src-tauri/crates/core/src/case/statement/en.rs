use super::StatementCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Ordered => "Order {order}, line {line}: {units} × {thing}.",
        Code::Listed => "The listing as sold: {thing}.",
        Code::ListedLater => "The listing, first read after the sale: {thing}.",
        Code::Mapped => {
            "By its mapping at that time, {of} took {units} × {sku} from the shelf; its label: {label}."
        }
        Code::EqualCode => {
            "By equal SKU or barcode, {of} took {units} × {sku} from the shelf; its label: {label}."
        }
        Code::Printed => "Sheet {sheet}, revision {revision}, printed on {day}, has {units} of it.",
        Code::Checked => "Promise and shelf compared, as they were then: {finding}",
        Code::Agreed => "On {day} it was agreed to send {thing} instead.",
        Code::Stands => "The newest file says of the line: {state}.",
        Code::Stood => "A file that was read on {day} said of the line: {state}.",
        Code::Sent => "File {file}, row {row}, says that it was sent on {day}.",
        Code::SentWith => "File {file}, row {row}, says that it was sent on {day} with {carrier}.",
        Code::Numbered => {
            "File {file}, row {row}, gives the number of its parcel; that proves no delivery."
        }
        Code::ShipBy => "It had to leave by {day}.",
        Code::Delivered => "It was delivered on {day}.",
        Code::EarlierCase => "Case {case} about the same order was opened on {day}: {of}.",
        Code::EarlierOfGoods => {
            "Complaint no. {count} about {goods} within {days} days, after {of}."
        }
    }
}
