//! Markup and program in the words of strangers: two hundred ways that have worked somewhere, each with a number that it
//! would call out if it ran.

/// How many there are.
pub(crate) const COUNT: usize = 200;

/// Forms of a payload; `HIT` is the call, `URL` an address on this computer.
const FORMS: [&str; 50] = [
    "<script>HIT</script>",
    "<SCRIPT SRC=URL></SCRIPT>",
    "<script/src=URL></script>",
    "<scr<script>ipt>HIT</scr</script>ipt>",
    "</script><script>HIT</script>",
    "</title><script>HIT</script>",
    "</textarea><script>HIT</script>",
    "</style><script>HIT</script>",
    "--><script>HIT</script>",
    "]]><script>HIT</script>",
    "<img src=x onerror=HIT>",
    "<img src=URL onload=HIT>",
    "\"><img src=x onerror=HIT>",
    "'><img src=x onerror='HIT'>",
    "<img/src='x'/onerror=HIT>",
    "<IMG SRC=javascript:HIT>",
    "<svg onload=HIT>",
    "<svg><script>HIT</script></svg>",
    "<svg><a xlink:href='javascript:HIT'><text>x</text></a></svg>",
    "<svg><animate onbegin=HIT attributeName=x dur=1s></svg>",
    "<math><mtext><img src=x onerror=HIT></mtext></math>",
    "<iframe src=javascript:HIT></iframe>",
    "<iframe srcdoc='<script>parent.HIT</script>'></iframe>",
    "<iframe src=URL></iframe>",
    "<object data=URL></object>",
    "<embed src=URL>",
    "<link rel=stylesheet href=URL>",
    "<style>@import 'URL';</style>",
    "<style>*{background:url(URL)}</style>",
    "<div style=background:url(URL)>x</div>",
    "<base href=URL>",
    "<meta http-equiv=refresh content='0;url=URL'>",
    "<body onload=HIT>",
    "<input autofocus onfocus=HIT>",
    "<select autofocus onfocus=HIT>",
    "<details open ontoggle=HIT>",
    "<video src=x onerror=HIT></video>",
    "<audio src=URL onerror=HIT></audio>",
    "<marquee onstart=HIT>x</marquee>",
    "<a href=javascript:HIT>x</a>",
    "<form action=URL><button autofocus>x</button></form>",
    "<x onpointerenter=HIT>x</x>",
    "<template><script>HIT</script></template>",
    "javascript:HIT//",
    "${HIT}",
    "{{constructor.constructor('HIT')()}}",
    "{HIT}",
    "{@html '<img src=x onerror=HIT>'}",
    "\\u003cimg src=x onerror=HIT\\u003e",
    "&lt;img src=x onerror=HIT&gt;&#60;script&#62;HIT",
];

/// What surrounds a form.
const ROUNDS: [(&str, &str); 4] = [
    ("Mug ", ""),
    ("Red ", " L"),
    ("", " blue"),
    ("A&amp;B \"", "\"'`"),
];

/// Every payload; its number is its place.
pub(crate) fn payloads(url: &str) -> Vec<String> {
    ROUNDS
        .iter()
        .flat_map(|(before, behind)| FORMS.iter().map(move |form| format!("{before}{form}{behind}")))
        .enumerate()
        .map(|(number, payload)| {
            let command = if number % 5 == 0 {
                // What a program in the page would be after: the one command.
                format!("hit({number}),window.__TAURI_INTERNALS__.invoke('rpc',{{command:'back_up',payload:{{language:'en'}}}})")
            } else {
                format!("hit({number})")
            };
            payload.replace("HIT", &command).replace("URL", &format!("{url}/{number}"))
        })
        .collect()
}

/// Markup in the names of files: no colon and no slash, which a name or a list of names cannot hold.
pub(crate) const FILE_NAMES: [&str; 8] = [
    "<img src=x onerror=hit(900)>.csv",
    "<svg onload=hit(901)>.csv",
    "\"><script>hit(902)<script>.csv",
    "'onmouseover='hit(903).csv",
    "{{hit(904)}}.csv",
    "${hit(905)}.csv",
    "&lt;b onclick=hit(906)&gt;.csv",
    "<details open ontoggle=hit(907)>.csv",
];

/// The numbers that stand in the names of files.
pub(crate) const FILE_NUMBERS: std::ops::Range<usize> = 900..900 + FILE_NAMES.len();
