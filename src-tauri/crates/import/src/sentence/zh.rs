//! What is said about files in Chinese.

use super::SentenceCode;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: SentenceCode) -> &'static str {
    match code {
        // Files that cannot be opened or are no table.
        SentenceCode::FileNotOpened => {
            "{file}：无法打开此文件；请确认它仍然存在，并且没有被其他程序打开。"
        }
        SentenceCode::FileEmpty => "{file}：文件是空的；请重新下载。",
        SentenceCode::FileTooLarge => "{file}：文件大于 4 GB；请导出较短的时间段。",
        SentenceCode::FileNotRead => "{file}：文件无法读取；请复制到本机后重试。",
        SentenceCode::FileNotReadToEnd => "{file}：文件未能读到结尾；请复制到本机后重试。",
        SentenceCode::FileChanged => {
            "{file}：文件在读取过程中发生了变化，因此未导入任何内容；请等文件完整后重试。"
        }
        SentenceCode::NotAFile => "{file}：这不是文件，而是文件夹、设备或管道；请直接选择文件。",
        SentenceCode::OldWorkbook => {
            "{file}：这是旧版 Excel 工作簿（.xls）或带密码的工作簿；请打开后另存为不带密码的 XLSX 或 CSV。"
        }
        SentenceCode::Pdf => {
            "{file}：这是 PDF，只显示表格而不含表格数据；请下载 CSV 或 XLSX 格式。"
        }
        SentenceCode::WebPage => {
            "{file}：无论文件名如何，这是网页而不是表格；请重新下载报表，或用电子表格打开后另存为 CSV。"
        }
        SentenceCode::Xml => "{file}：这是 XML 文件；请下载 CSV 或 XLSX 格式的报表。",
        SentenceCode::PackedArchive => "{file}：这是压缩包；请解压后导入里面的文件。",
        SentenceCode::Picture => "{file}：这是图片；此处需要 CSV 或 XLSX 表格。",
        SentenceCode::BinaryWorkbook => {
            "{file}：这是二进制工作簿（.xlsb）；请打开后另存为 XLSX 或 CSV。"
        }
        SentenceCode::LibreOfficeTable => {
            "{file}：这是 LibreOffice 表格（.ods）；请打开后另存为 XLSX 或 CSV。"
        }
        SentenceCode::NoWorkbook => "{file}：这是压缩包而不是工作簿；请解压后导入里面的文件。",
        SentenceCode::WorkbookDamaged => {
            "{file}：工作簿不完整或已损坏，因此没有读取任何内容；请重新下载，或重新另存为 XLSX 或 CSV。"
        }
        SentenceCode::WorkbookDamagedAt => {
            "{file}，第 {row} 行或之后：工作簿不完整或已损坏，因此没有读取任何内容；请重新另存为 XLSX 或 CSV。"
        }
        SentenceCode::WorkbookStrange => {
            "{file}：这不是普通的工作簿（{what}），因此没有打开；请把表格另存为 CSV 后再导入。"
        }
        SentenceCode::TooManyParts => "其部件数多于任何正常工作簿",
        SentenceCode::UnpacksTooLarge => "解压后大于 600 MB",
        SentenceCode::PartUnpacksTooLarge => "其中一部分解压后远大于工作簿所需",
        SentenceCode::TextsTooLarge => "其文本表大于 96 MB",
        SentenceCode::PartNotUnicode => "其中一部分不是 UTF-8",
        SentenceCode::CellOutside => "其中引用了不存在的单元格",
        SentenceCode::TooManyTextsAnnounced => "其声明的文本多于任何正常工作簿",
        SentenceCode::TooManyTexts => "其中的文本超过 2,000,000 条",
        SentenceCode::TextTooLong => "其中的文本或标签长度超出任何工作簿",
        SentenceCode::DeclaresType => "其中某部分声明了文档类型，工作簿不会如此",
        SentenceCode::PartTwice => "其中某部分出现了两次",
        SentenceCode::CellsBroken => "其单元格的写法不是工作簿的写法",
        SentenceCode::WorkbookLocked => "{file}：工作簿受密码保护；请另存为不带密码的文件或 CSV。",
        SentenceCode::CellTooFar => {
            "{file}，第 {row} 行：有单元格位于第 1,024 列或第 1,048,576 行之外，正常导出不会如此；请把表格复制到新的工作表。"
        }
        SentenceCode::SheetMissing => {
            "{file}：工作簿中没有名为“{wanted}”的工作表；请从 {sheets} 中选择。"
        }
        // Text that cannot be cut into rows.
        SentenceCode::EncodingMixed => {
            "{file}，第 {row} 行或之后：文字编码与文件其余部分不一致；请重新下载，或选择编码。"
        }
        SentenceCode::EncodingUnknown => {
            "{file}：“{label}”不是已知的编码；请选择 utf-8、gb18030 或 windows-1252 等编码。"
        }
        SentenceCode::TextInvalid => "{file}：文字不是有效的 {encoding}；请重新下载，或选择编码。",
        SentenceCode::NoText => {
            "{file}：文件不是任何已知编码的文本；此处需要 CSV、TSV 或 XLSX 表格，请重新下载。"
        }
        SentenceCode::RowTooLong => {
            "{file}，第 {row} 行：此行超过 4 MB，正常的订单、商品或库存文件不会如此；请重新下载。"
        }
        SentenceCode::CellTooLong => {
            "{file}，第 {row} 行：有单元格超过 1 MB，正常的订单、商品或库存文件不会如此；请缩短后重试，或重新下载。"
        }
        SentenceCode::TooManyColumns => {
            "{file}，第 {row} 行：超过 1,024 列，正常的订单、商品或库存文件不会如此；请重新下载。"
        }
        SentenceCode::QuoteNeverClosed => {
            "{file}，第 {row} 行：有引号打开了单元格却没有关闭，说明文件在此被截断或引号位置不对；请重新下载，或删除该引号。"
        }
        SentenceCode::QuoteJoinsRows => {
            "{file}，第 {row} 行：一个引号把此行与其后 {lines} 行连在了一起，而那些看起来是独立的行；请删除该引号，或重新下载。"
        }
        SentenceCode::FileCutOff => {
            "{file}，第 {row} 行：文件在此行中间结束，因此不完整；请重新下载。"
        }
        SentenceCode::TooManyRows => "{file}：文件超过 20,000,000 行；请导出较短的时间段。",
        // Tables that are of no use.
        SentenceCode::FormatUseless => "{file}：{name} 在此无法使用。",
        SentenceCode::UseInstead => "{file}：这是{name}，{instead}",
        SentenceCode::ColumnMissing => {
            "{file}，第 {row} 行：文件看起来是{name}，但没有“{column}”列；请重新下载包含所有列的报表。"
        }
        SentenceCode::ColumnsNotFound => "{file}：文件中没有已指定的列；请查看第一行并重新指定。",
        SentenceCode::FormatNotFound => {
            "{file}：文件中没有“{profile}”格式的列；请不要指定格式，或选择其他格式。"
        }
        SentenceCode::NoHeader => {
            "{file}：前 60 行中没有 SKU、标题、订单、数量之类的列名；请提供店铺导出的文件或带表头的表格。"
        }
        SentenceCode::NoRowsBelowHeader => "{file}：只有表头，没有数据行；请提供包含数据行的表格。",
        SentenceCode::RowRejected => {
            "{file}，第 {row} 行：{reason}；没有导入任何内容。请修正文件，或只导入其余的行。"
        }
        SentenceCode::CellRejected => {
            "{file}，第 {row} 行，{column} 列：{reason}；没有导入任何内容。请修正文件，或只导入其余的行。"
        }
        SentenceCode::RowsRejected => {
            "{file}，第 {row} 行：{reason}（共 {count} 行无法读取）；没有导入任何内容。请修正文件，或只导入其余的行。"
        }
        SentenceCode::CellsRejected => {
            "{file}，第 {row} 行，{column} 列：{reason}（共 {count} 行无法读取）；没有导入任何内容。请修正文件，或只导入其余的行。"
        }
        SentenceCode::TooManyRejected => {
            "{file}，第 {row} 行：超过 10,000 行无法读取，说明文件类型与看起来的不同；请查看前几行。"
        }
        SentenceCode::AnswersTooLarge => "{file}：文件大于 32 MB，填写好的答复表不会这么大。",
        SentenceCode::TooManyAnswers => "{file}：表格超过 50,000 行，填写好的答复表不会这么多。",
        SentenceCode::TableTooFull => {
            "{file}：表格各单元格合计超过 {megabytes} MB，请拆分为多个文件。"
        }
        SentenceCode::NoTable => "{file}：文件不是可读取的表格；请另存为 XLSX 或 CSV。",
        // Questions and doubts.
        SentenceCode::WhichFormat => "{file}：文件符合多种格式；请选择是哪一种。",
        SentenceCode::WhichColumns => {
            "{file}，第 {row} 行：表格不是已知格式；请说明它是什么表，以及哪些列是 SKU、文字描述和数量。"
        }
        SentenceCode::WhichEncoding => "{file}：文字可以按多种编码读取；请选择能正确显示的编码。",
        SentenceCode::WhichDateOrder => {
            "{file}，第 {row} 行，{column} 列：{text} 可能是两个不同的日期；请选择日在前还是月在前。"
        }
        SentenceCode::TwinColumns => "“{one}”和“{other}”都像是{field}；已取前一列。",
        SentenceCode::SurerColumn => "“{header}”也像是{field}；已取更可靠的一列。",
        SentenceCode::UnitsUnlikely => "“{header}”的列名像数量，但内容不是。",
        SentenceCode::KindUnsure => "已按{best}读取；也可能是{other}。",
        // Remarks.
        SentenceCode::FormulasUsed => {
            "有 {count} 个单元格是公式；已使用其最后保存的值。如果可能已过时，请把表格粘贴为数值。"
        }
        SentenceCode::QuoteAsText => "单元格中的引号已按普通文字处理；此行的单元格数与表头一致。",
        SentenceCode::LastLineMissing => "文件缺少统计订单数的最后一行；如果被截断，则会缺少订单。",
        SentenceCode::LastLineDiffers => {
            "文件最后一行记为 {declared} 个订单，实际找到 {found} 个；如有缺失请重新下载。"
        }
        SentenceCode::LineEndMissing => {
            "文件结尾没有换行，而该店铺的导出通常有；如果在此被截断，则最后一行或其后的行会缺失。"
        }
        SentenceCode::SheetRead => "工作簿有 {count} 个工作表；已读取“{name}”。",
        SentenceCode::SkusNotAssigned => {
            "此行列出 {skus} 个 SKU，对应 {count} 种选项组合，无法确定对应关系，因此规格未带 SKU。"
        }
        SentenceCode::DateLeftOut => "日期无法读取，已略去；应为 2026-09-22 这样的形式。",
        SentenceCode::PriceLeftOut => "价格无法确定，已略去；应为 12.34 这样的形式。",
        SentenceCode::OrderFromAbove => "此行没有订单号，已按合并单元格归入上一行的订单。",
        SentenceCode::StatusUnknown => "状态“{word}”未知，已按未发货处理；请检查带有此状态的行。",
        SentenceCode::SkuHidesSigns => {
            "SKU 中含有看不见的字符（零宽、方向标记或特殊空格）；已原样保留，可能与手工输入的同一 SKU 不匹配。"
        }
        // Why a row cannot be read: the part of a sentence that follows the place.
        SentenceCode::NothingSold => "没有商品编号、标题或 SKU 说明所售何物",
        SentenceCode::NothingOrdered => "没有 SKU 或标题说明售出何物",
        SentenceCode::NothingToTake => "没有 SKU、条码或文字说明要拿什么",
        SentenceCode::TooManyVariants => "选项组合超过 2,000 个规格",
        SentenceCode::SkuEmpty => "SKU 为空；库存品必须有 SKU",
        SentenceCode::ListingSkuEmpty => "商品 SKU 为空；两个 SKU 都需要",
        SentenceCode::StockSkuEmpty => "库存 SKU 为空；两个 SKU 都需要",
        SentenceCode::StockNotWhole => "单元格不是整数；应为件数",
        SentenceCode::QuantityNotWhole => "单元格不是整数；应为件数，例如 1",
        SentenceCode::QuantityEmpty => "单元格为空；应为件数，例如 1",
        SentenceCode::QuantityZero => "数量为 0；应为 1 或更大的件数",
        SentenceCode::NoOrder => "此行没有订单号",
        SentenceCode::CellIsError => "单元格是错误值 {text}；请修正公式后重新保存",
        SentenceCode::NumberInexact => {
            "单元格是超过 15 位的数字，而电子表格只保留 15 位；请使用原始下载的文件，或在粘贴前把该列设为文本"
        }
        SentenceCode::MadeDate => {
            "电子表格把该值变成了日期；请使用原始下载的文件，或在粘贴前把该列设为文本"
        }
        SentenceCode::MadeExponent => {
            "电子表格把数字变成了 4.06E+12 之类的形式，末尾数字已丢失；请重新下载，不要用电子表格保存"
        }
        SentenceCode::MadeDecimal => {
            "电子表格把它变成了小数（以 .0 结尾），数字可能已丢失；请重新下载，不要用电子表格保存"
        }
        SentenceCode::ControlSign => "其中含有不应存在的控制字符；请重新下载",
        SentenceCode::RowTooWide => {
            "此行有 {cells} 个单元格，而表头有 {width} 个，无法确定各值的含义"
        }
        // Rules that leave rows out.
        SentenceCode::AboveHeader => "表头之上",
        SentenceCode::SeparatorLine => "标明分隔符的行",
        SentenceCode::TemplateRows => "模板自带的行",
        SentenceCode::HeaderAgain => "重复的表头",
        SentenceCode::ColumnsDescribed => "列说明",
        SentenceCode::PromotionContinued => "促销的续行",
        SentenceCode::PictureOnly => "仅为商品图片",
        SentenceCode::ZeroToTake => "无需拣货（数量为 0）",
        SentenceCode::DeletionMarked => "标记为删除",
        SentenceCode::Own => "{text}",
        // What to give instead: the part of a sentence that follows the format's name.
        SentenceCode::ParcelsOfAmazon => {
            "列出的是由亚马逊从自有库存发出的包裹，无需拣货；请改为下载“Unshipped Orders”报表。"
        }
        SentenceCode::PaymentsAmazon => {
            "列出的是款项而不是要拣的货；请改为下载“Unshipped Orders”报表。"
        }
        SentenceCode::TrackingAmazon => {
            "列出的是运单号而不是要拣的货；请改为下载“Unshipped Orders”报表。"
        }
        SentenceCode::LanguageEbay => {
            "暂时无法读取此语言的版本；请把 Seller Hub 设为英文后重新下载，或手动指定各列。"
        }
        SentenceCode::UploadEbay => {
            "是用于上传的文件；请改为从 Seller Hub 的 Reports 中下载“Active listings”。"
        }
        SentenceCode::PaymentsEbay => {
            "列出的是款项而不是要拣的货；请改为从 Seller Hub 的 Reports 中下载“Orders”。"
        }
        SentenceCode::OrdersEtsy => {
            "每个订单只有一行且没有规格，无法说明要拣什么；请改为下载“Order Items”（Shop Manager、Settings、Options、Download Data）。"
        }
        SentenceCode::PaymentsEtsy => {
            "列出的是款项而不是要拣的货；请改为下载“Order Items”（Shop Manager、Settings、Options、Download Data）。"
        }
        SentenceCode::PaymentsShopify => "列出的是款项而不是要拣的货；请改为导出“Orders”。",
        SentenceCode::PaymentsOther => "列出的是款项而不是要拣的货；请改为提供订单、商品或库存。",
        SentenceCode::TrackingOther => "列出的是运单号而不是要拣的货；请改为提供订单、商品或库存。",
        SentenceCode::NoReader => "目前还没有专用的读取方式；请选择“mapped”并说明各列的含义。",
        SentenceCode::OrdersWithoutItems => {
            "每个订单只有一行且没有明细；请改为导出订单明细，或包含订单号、SKU 和数量的表格。"
        }
    }
}
