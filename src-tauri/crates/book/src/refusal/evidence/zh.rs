use super::EvidenceRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoProfile => "没有配置“{name}”。\n可用的有：{known}。",
        Code::DoesNotFit => {
            "仅摘要、订单和商品就已超过“{profile}”的上限（{limits}）。没有写出任何内容。\n请选择其他配置，或只关联一个订单。"
        }
        Code::FilesMost => "{most} 个文件",
        Code::BytesMost => "{most} 字节",
        Code::PagesMost => "{most} 页",
        Code::Limits => "{first}，{rest}",
        Code::NoOrder => "该个案没有订单，因此没有可举证的内容。\n请说明涉及哪个订单。",
        Code::FolderTaken => {
            "{folder} 不是空的，因此没有写出任何内容。\n请指定一个空的或尚不存在的文件夹。"
        }
        Code::FolderUnnamed => "文件夹没有名称。\n请指定一个空的或尚不存在的文件夹。",
        Code::NotWritten => "证据包没有写入 {folder}：{cause}。\n请确认该文件夹允许写入且有空间。",
        Code::PhotoNotRead => {
            "无法读取 {file}：{cause}。\n请确认它存在且允许读取。没有写出任何内容。"
        }
        Code::PhotoNoFile => {
            "无法读取 {file}：它不是文件。\n请确认它存在且允许读取。没有写出任何内容。"
        }
        Code::TooManyPhotos => "给了 {count} 张照片，最多 {most} 张。\n请只给最能说明问题的。",
        Code::PhotoNotTaken => {
            "没有收入 {file}：{why}。\n应为相机拍摄的 JPEG 或 PNG。没有写出任何内容。"
        }
        Code::NoPhoto => "它既不是 JPEG 也不是 PNG",
        Code::PhotoTooLong => "它大于 {most} MiB",
        Code::PhotoTooLarge => "它超过 {most} 百万像素",
        Code::PhotoDamaged => "它已损坏",
        Code::TooManyPacks => {
            "该文件夹中已有此个案的 {most} 个证据包。\n请选择其他文件夹。没有写出任何内容。"
        }
    }
}
