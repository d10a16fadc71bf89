import type { Choice, MakePack, PackProfile, PackSaved, PackView } from "../../bindings/api";
import type { LanguageId } from "../../words/words";
import { say } from "./say";

type Three = [en: string, de: string, zh: string];

const STAGES: [string, Three][] = [
  ["message", ["message", "Nachricht", "买家消息"]],
  ["request", ["request to the platform", "Anfrage an die Plattform", "平台请求"]],
  ["claim", ["claim", "Antrag bei der Plattform", "平台索赔"]],
];

/** How far a case can go at a platform. */
export function stages(language: LanguageId): Choice[] {
  return STAGES.map(([id, said]) => ({ id, said: say(said, language) }));
}

function profiles(language: LanguageId): PackProfile[] {
  return [
    {
      id: "plain",
      said: say(["One PDF, without limits", "Ein PDF, ohne Grenzen", "一份 PDF，无限制"], language),
      form: "pdf",
      source: "own choice",
      checked: "2026-11-22",
    },
    {
      id: "ebay_payment_dispute",
      said: say(["eBay, payment dispute", "eBay, Zahlungsstreit", "eBay 付款争议"], language),
      form: "jpeg",
      files_max: 5,
      total_bytes_max: 1_500_000,
      source: "eBay help pages",
      checked: "2026-11-21",
    },
  ];
}

/** An invented pack. */
export function pack({ case: number, profile, paths, language }: MakePack): PackView {
  const bad = paths.find((path) => !/\.(jpe?g|png)$/i.test(path));
  if (bad !== undefined) {
    const message = `${bad.split("/").at(-1) ?? bad} was not taken: it is no picture.`;
    throw { code: "bad_input", message, hint: "Expected a JPEG or PNG as a camera makes it. Nothing was written." };
  }
  const chosen = profile === "" ? "ebay_payment_dispute" : profile;
  return {
    case: number,
    profile: chosen,
    proposed: "ebay_payment_dispute",
    profiles: profiles(language),
    photos: paths.map((path) => ({ path, name: path.split("/").at(-1) ?? path, bytes: 1_834_000 })),
    exhibits: [
      {
        exhibit: "E1",
        title: say(["The order", "Die Bestellung", "订单"], language),
        facts: ["F1"],
        is_left_out: false,
      },
      {
        exhibit: "E2",
        title: say(["Messages of the buyer", "Nachrichten des Käufers", "买家消息"], language),
        facts: ["F2", "F3"],
        is_left_out: true,
      },
    ],
    missing: [
      {
        slot: "scan",
        is_required: true,
        sentence: say(
          [
            "A scan at the packing bench: the bench records one with every parcel.",
            "Ein Scan am Packtisch: Der Packtisch hält ihn mit jedem Paket fest.",
            "打包台扫描：打包台会为每个包裹记录一次。",
          ],
          language,
        ),
      },
      {
        slot: "weight",
        is_required: false,
        sentence: say(["The parcel’s weight.", "Das Gewicht des Pakets.", "包裹重量。"], language),
      },
    ].slice(paths.length > 0 ? 1 : 0),
    statement: say(
      ["We do not contest the claim.", "Wir bestreiten den Antrag nicht.", "我们对该索赔没有异议。"],
      language,
    ),
    notes: [],
    pages: 3,
    files: [
      { name: `evidence-case-${String(number)}.pdf`, bytes: 184_000 },
      { name: "statement.txt", bytes: 612 },
      { name: "evidence.json", bytes: 9_400 },
      { name: "verify_evidence.py", bytes: 8_300 },
    ],
  };
}

/** The same as it was written. */
export function packSaved(request: MakePack): PackSaved {
  return { folder: `/home/shop/packs/evidence-case-${String(request.case)}`, pack: pack(request) };
}
