//! What the made-up shop sells, in the words of eight languages. Written as shops write, not from the vocabularies.

/// The languages of the listings, in the order of every table below.
pub(crate) const LANGUAGES: [&str; 8] = ["en", "de", "fr", "es", "it", "pl", "ja", "zh"];

/// What the variants of a listing differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Axes {
    Colour,
    ColourLetter,
    ColourShoe,
    Letter,
    Dimensions,
    Capacity,
    Pack,
}

/// One kind of goods: the code of its SKUs, what its variants differ in, and its name in each language.
pub(crate) struct Goods {
    pub(crate) code: &'static str,
    pub(crate) axes: Axes,
    pub(crate) names: [&'static str; 8],
}

const fn goods(code: &'static str, axes: Axes, names: [&'static str; 8]) -> Goods {
    Goods { code, axes, names }
}

pub(crate) const GOODS: &[Goods] = &[
    goods(
        "TS",
        Axes::ColourLetter,
        [
            "T-shirt",
            "T-Shirt",
            "T-shirt",
            "Camiseta",
            "Maglietta",
            "Koszulka",
            "Tシャツ",
            "T恤",
        ],
    ),
    goods(
        "BP",
        Axes::Colour,
        [
            "Backpack",
            "Rucksack",
            "Sac à dos",
            "Mochila",
            "Zaino",
            "Plecak",
            "リュック",
            "双肩包",
        ],
    ),
    goods(
        "CN",
        Axes::Pack,
        [
            "Scented candle",
            "Duftkerze",
            "Bougie parfumée",
            "Vela aromática",
            "Candela profumata",
            "Świeca zapachowa",
            "アロマキャンドル",
            "香薰蜡烛",
        ],
    ),
    goods(
        "SL",
        Axes::ColourShoe,
        [
            "Slippers",
            "Hausschuhe",
            "Chaussons",
            "Zapatillas de casa",
            "Pantofole",
            "Kapcie",
            "スリッパ",
            "拖鞋",
        ],
    ),
    goods(
        "FR",
        Axes::Dimensions,
        [
            "Picture frame",
            "Bilderrahmen",
            "Cadre photo",
            "Marco de fotos",
            "Cornice",
            "Ramka na zdjęcia",
            "フォトフレーム",
            "相框",
        ],
    ),
    goods(
        "MG",
        Axes::Colour,
        [
            "Mug",
            "Kaffeebecher",
            "Tasse",
            "Taza",
            "Tazza",
            "Kubek",
            "マグカップ",
            "马克杯",
        ],
    ),
    goods(
        "HD",
        Axes::ColourLetter,
        [
            "Hoodie",
            "Kapuzenpullover",
            "Sweat à capuche",
            "Sudadera con capucha",
            "Felpa con cappuccio",
            "Bluza z kapturem",
            "パーカー",
            "连帽衫",
        ],
    ),
    goods(
        "DC",
        Axes::Letter,
        [
            "Dog collar",
            "Hundehalsband",
            "Collier pour chien",
            "Collar para perro",
            "Collare per cani",
            "Obroża dla psa",
            "犬用首輪",
            "狗项圈",
        ],
    ),
    goods(
        "SC",
        Axes::Colour,
        [
            "Scarf",
            "Schal",
            "Écharpe",
            "Bufanda",
            "Sciarpa",
            "Szalik",
            "マフラー",
            "围巾",
        ],
    ),
    goods(
        "NB",
        Axes::Pack,
        [
            "Notebook",
            "Notizbuch",
            "Carnet",
            "Cuaderno",
            "Taccuino",
            "Notatnik",
            "ノート",
            "笔记本",
        ],
    ),
    goods(
        "WL",
        Axes::Colour,
        [
            "Wallet",
            "Geldbörse",
            "Portefeuille",
            "Cartera",
            "Portafoglio",
            "Portfel",
            "財布",
            "钱包",
        ],
    ),
    goods(
        "DR",
        Axes::ColourLetter,
        [
            "Dress",
            "Kleid",
            "Robe",
            "Vestido",
            "Vestito",
            "Sukienka",
            "ワンピース",
            "连衣裙",
        ],
    ),
    goods(
        "UM",
        Axes::Colour,
        [
            "Umbrella",
            "Regenschirm",
            "Parapluie",
            "Paraguas",
            "Ombrello",
            "Parasolka",
            "傘",
            "雨伞",
        ],
    ),
    goods(
        "PB",
        Axes::Capacity,
        [
            "Power bank",
            "Powerbank",
            "Batterie externe",
            "Batería externa",
            "Powerbank",
            "Powerbank",
            "モバイルバッテリー",
            "充电宝",
        ],
    ),
    goods(
        "TW",
        Axes::Colour,
        [
            "Towel",
            "Handtuch",
            "Serviette de bain",
            "Toalla",
            "Asciugamano",
            "Ręcznik",
            "タオル",
            "毛巾",
        ],
    ),
    goods(
        "BT",
        Axes::ColourShoe,
        [
            "Ankle boots",
            "Stiefel",
            "Bottines",
            "Botas",
            "Stivali",
            "Kozaki",
            "ブーツ",
            "靴子",
        ],
    ),
    goods(
        "PC",
        Axes::Colour,
        [
            "Pillowcase",
            "Kissenbezug",
            "Taie d'oreiller",
            "Funda de almohada",
            "Federa",
            "Poszewka",
            "枕カバー",
            "枕套",
        ],
    ),
    goods(
        "JK",
        Axes::ColourLetter,
        [
            "Jacket",
            "Jacke",
            "Veste",
            "Chaqueta",
            "Giacca",
            "Kurtka",
            "ジャケット",
            "夹克",
        ],
    ),
    goods(
        "VS",
        Axes::Colour,
        [
            "Vase",
            "Blumenvase",
            "Vase",
            "Jarrón",
            "Vaso da fiori",
            "Wazon",
            "花瓶",
            "花瓶",
        ],
    ),
    goods(
        "SK",
        Axes::ColourLetter,
        [
            "Skirt",
            "Rock",
            "Jupe",
            "Falda",
            "Gonna",
            "Spódnica",
            "スカート",
            "半身裙",
        ],
    ),
    goods(
        "KN",
        Axes::Pack,
        [
            "Kitchen knife",
            "Küchenmesser",
            "Couteau de cuisine",
            "Cuchillo de cocina",
            "Coltello da cucina",
            "Nóż kuchenny",
            "包丁",
            "菜刀",
        ],
    ),
    goods(
        "BL",
        Axes::Colour,
        [
            "Blanket",
            "Kuscheldecke",
            "Plaid",
            "Manta",
            "Coperta",
            "Koc",
            "ブランケット",
            "毛毯",
        ],
    ),
    goods(
        "GL",
        Axes::ColourLetter,
        [
            "Gloves",
            "Handschuhe",
            "Gants",
            "Guantes",
            "Guanti",
            "Rękawiczki",
            "手袋",
            "手套",
        ],
    ),
    goods(
        "HB",
        Axes::Colour,
        [
            "Handbag",
            "Handtasche",
            "Sac à main",
            "Bolso",
            "Borsa",
            "Torebka",
            "ハンドバッグ",
            "手提包",
        ],
    ),
    goods(
        "RG",
        Axes::Dimensions,
        [
            "Rug", "Teppich", "Tapis", "Alfombra", "Tappeto", "Dywan", "ラグ", "地毯",
        ],
    ),
    goods(
        "CH",
        Axes::Colour,
        [
            "Candle holder",
            "Kerzenhalter",
            "Bougeoir",
            "Portavelas",
            "Portacandele",
            "Świecznik",
            "キャンドルホルダー",
            "烛台",
        ],
    ),
    goods(
        "AP",
        Axes::Colour,
        [
            "Apron",
            "Schürze",
            "Tablier",
            "Delantal",
            "Grembiule",
            "Fartuch",
            "エプロン",
            "围裙",
        ],
    ),
    goods(
        "SH",
        Axes::ColourLetter,
        [
            "Shorts",
            "Shorts",
            "Short",
            "Pantalones cortos",
            "Pantaloncini",
            "Szorty",
            "ショートパンツ",
            "短裤",
        ],
    ),
];

/// One colour: its code in SKUs, its family, and its name in each language.
pub(crate) struct Colour {
    pub(crate) code: &'static str,
    pub(crate) family: &'static str,
    pub(crate) names: [&'static str; 8],
}

const fn colour(code: &'static str, family: &'static str, names: [&'static str; 8]) -> Colour {
    Colour {
        code,
        family,
        names,
    }
}

pub(crate) const COLOURS: &[Colour] = &[
    colour(
        "BLK",
        "black",
        [
            "Black",
            "Schwarz",
            "Noir",
            "Negro",
            "Nero",
            "Czarny",
            "ブラック",
            "黑色",
        ],
    ),
    colour(
        "WHT",
        "white",
        [
            "White",
            "Weiß",
            "Blanc",
            "Blanco",
            "Bianco",
            "Biały",
            "ホワイト",
            "白色",
        ],
    ),
    colour(
        "RED",
        "red",
        [
            "Red",
            "Rot",
            "Rouge",
            "Rojo",
            "Rosso",
            "Czerwony",
            "レッド",
            "红色",
        ],
    ),
    colour(
        "NVY",
        "blue",
        [
            "Navy",
            "Marineblau",
            "Bleu marine",
            "Azul marino",
            "Blu navy",
            "Granatowy",
            "ネイビー",
            "藏青色",
        ],
    ),
    colour(
        "GRN",
        "green",
        [
            "Green",
            "Grün",
            "Vert",
            "Verde",
            "Verde",
            "Zielony",
            "グリーン",
            "绿色",
        ],
    ),
    colour(
        "YEL",
        "yellow",
        [
            "Yellow",
            "Gelb",
            "Jaune",
            "Amarillo",
            "Giallo",
            "Żółty",
            "イエロー",
            "黄色",
        ],
    ),
    colour(
        "PNK",
        "pink",
        [
            "Pink",
            "Rosa",
            "Rose",
            "Rosa",
            "Rosa",
            "Różowy",
            "ピンク",
            "粉色",
        ],
    ),
    colour(
        "PUR",
        "purple",
        [
            "Purple",
            "Lila",
            "Violet",
            "Morado",
            "Viola",
            "Fioletowy",
            "パープル",
            "紫色",
        ],
    ),
    colour(
        "ORG",
        "orange",
        [
            "Orange",
            "Orange",
            "Orange",
            "Naranja",
            "Arancione",
            "Pomarańczowy",
            "オレンジ",
            "橙色",
        ],
    ),
    colour(
        "BRN",
        "brown",
        [
            "Brown",
            "Braun",
            "Marron",
            "Marrón",
            "Marrone",
            "Brązowy",
            "ブラウン",
            "棕色",
        ],
    ),
    colour(
        "GRY",
        "grey",
        [
            "Grey",
            "Grau",
            "Gris",
            "Gris",
            "Grigio",
            "Szary",
            "グレー",
            "灰色",
        ],
    ),
    colour(
        "BGE",
        "beige",
        [
            "Beige",
            "Beige",
            "Beige",
            "Beige",
            "Beige",
            "Beżowy",
            "ベージュ",
            "米色",
        ],
    ),
    colour(
        "RYL",
        "blue",
        [
            "Royal blue",
            "Royalblau",
            "Bleu roi",
            "Azul royal",
            "Blu royal",
            "Chabrowy",
            "ロイヤルブルー",
            "宝蓝色",
        ],
    ),
    colour(
        "WIN",
        "red",
        [
            "Wine red",
            "Weinrot",
            "Bordeaux",
            "Burdeos",
            "Bordeaux",
            "Bordowy",
            "ワインレッド",
            "酒红色",
        ],
    ),
    colour(
        "OLV",
        "green",
        [
            "Olive",
            "Oliv",
            "Olive",
            "Verde oliva",
            "Verde oliva",
            "Oliwkowy",
            "オリーブ",
            "橄榄绿",
        ],
    ),
];

/// Options by name: colour, size, dimensions, capacity, pack.
pub(crate) const COLOUR_NAME: [&str; 8] = [
    "Colour",
    "Farbe",
    "Couleur",
    "Color",
    "Colore",
    "Kolor",
    "カラー",
    "颜色",
];
pub(crate) const SIZE_NAME: [&str; 8] = [
    "Size",
    "Größe",
    "Taille",
    "Talla",
    "Taglia",
    "Rozmiar",
    "サイズ",
    "尺码",
];
pub(crate) const CAPACITY_NAME: [&str; 8] = [
    "Capacity",
    "Kapazität",
    "Capacité",
    "Capacidad",
    "Capacità",
    "Pojemność",
    "容量",
    "容量",
];
pub(crate) const PACK_NAME: [&str; 8] = [
    "Quantity",
    "Menge",
    "Quantité",
    "Cantidad",
    "Quantità",
    "Ilość",
    "数量",
    "数量",
];

/// How each language counts a pack; `#` is the number.
pub(crate) const PACK: [&str; 8] = [
    "# pcs",
    "# Stück",
    "# pièces",
    "# unidades",
    "# pezzi",
    "# szt.",
    "#個セット",
    "#个装",
];
pub(crate) const PACK_ONE: [&str; 8] = [
    "1 pc", "1 Stück", "1 pièce", "1 unidad", "1 pezzo", "1 szt.", "1個", "1个",
];

/// What titles say besides.
pub(crate) const BESIDES: [&str; 8] = [
    "for home and travel",
    "für Haus und Reise",
    "pour la maison et le voyage",
    "para casa y viaje",
    "per casa e viaggio",
    "do domu i w podróż",
    "自宅・旅行用",
    "居家旅行",
];

/// A colour that is promised to nobody.
pub(crate) const ANY_COLOUR: [&str; 8] = [
    "Random colour",
    "Zufällige Farbe",
    "Couleur aléatoire",
    "Color aleatorio",
    "Colore casuale",
    "Losowy kolor",
    "色おまかせ",
    "颜色随机",
];

/// A colour that only a picture tells.
pub(crate) const AS_PICTURED: [&str; 8] = [
    "As pictured",
    "Wie abgebildet",
    "Comme sur la photo",
    "Como en la foto",
    "Come in foto",
    "Jak na zdjęciu",
    "写真の通り",
    "如图",
];

/// A note that asks for another colour; `#` is the colour.
pub(crate) const NOTE: [&str; 8] = [
    "Please send it in # instead",
    "Bitte in # schicken",
    "Merci d'envoyer en #",
    "Por favor envíelo en #",
    "Per favore inviatelo in #",
    "Proszę wysłać w kolorze #",
    "#でお願いします",
    "请发#的",
];

/// A note that asks for nothing.
pub(crate) const KIND_NOTE: [&str; 8] = [
    "Thank you, it is a birthday present",
    "Danke, es ist ein Geburtstagsgeschenk",
    "Merci, c'est un cadeau",
    "Gracias, es un regalo",
    "Grazie, è un regalo",
    "Dziękuję, to prezent",
    "プレゼントです、よろしくお願いします",
    "谢谢，这是生日礼物",
];

/// Both of two colours in a title; `#` and `%` are the colours.
pub(crate) const BOTH: [&str; 8] = [
    "# and %", "# und %", "# et %", "# y %", "# e %", "# i %", "#・%", "#和%",
];

pub(crate) const LETTERS: [&str; 4] = ["S", "M", "L", "XL"];
pub(crate) const SHOES: [&str; 4] = ["37", "38", "39", "40"];
pub(crate) const DIMENSIONS: [&str; 3] = ["20x30 cm", "30x40 cm", "40x60 cm"];
pub(crate) const CAPACITIES: [&str; 2] = ["10000 mAh", "20000 mAh"];
pub(crate) const PACKS: [u32; 3] = [1, 3, 6];

const HEADS: [&str; 24] = [
    "Kel", "Tav", "Bri", "Zor", "Mek", "Lun", "Pax", "Vel", "Dro", "Fen", "Gam", "Hul", "Jar",
    "Nix", "Quo", "Ryl", "Sul", "Wex", "Yan", "Bem", "Cal", "Ost", "Ild", "Urv",
];
const TAILS: [&str; 24] = [
    "dor", "tik", "mas", "vek", "lon", "par", "nox", "fil", "gan", "hem", "jip", "kar", "ruz",
    "sot", "tum", "wig", "zet", "bal", "cim", "dex", "lir", "mun", "pes", "ost",
];

/// The name of a series: means nothing in any language.
pub(crate) fn series(number: usize) -> String {
    let (head, tail) = (
        number % HEADS.len(),
        (number / HEADS.len() + number) % TAILS.len(),
    );
    format!("{}{}", HEADS[head], TAILS[tail])
}
