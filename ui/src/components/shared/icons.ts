/** The lines of each icon on a 16 by 16 grid. */
export const paths = {
  today: "M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3",
  import: "M8 2v7.5M5 6.8 8 9.8l3-3M2.5 10.5v3h11v-3",
  check: "M2.5 3h4.5v10H2.5zM9 3h4.5v10H9zM4 6h1.6M10.5 6h1.6M4 8.5h1.6M10.5 8.5h1.6",
  pick: "M3 2.5h10v11H3zM5.2 5.6h1.6v1.6H5.2zM5.2 9.2h1.6v1.6H5.2zM9 6.4h2.2M9 10h2.2",
  listings: "M2.5 3.500h11M2.500 6.500h11M2.500 9.500h7M2.500 12.500h7M12 9.500v3M10.500 11h3",
  answers: "M2.500 3h11v7.500H7.500L4.500 13v-2.500h-2zM5.500 6.800l1.800 1.700 3.200-3.400",
  cases: "M2.500 3h11v7.500H7.500L4.500 13v-2.500h-2zM5.500 5.700h5M5.500 7.900h3",
  settings:
    "M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M8.5 5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M4.5 11a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0",
  ledger: "M3.5 2.5h9v11h-9zM5.7 2.5v11M8 5.5h2.5M8 8h2.5",
  tick: "m3.5 8.5 3 3 6-7",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3",
  file: "M4 2.5h5l3 3v8H4zM9 2.5v3h3",
  chevron: "m4 6 4 4 4-4",
  arrow: "M3 8h9.5M9 4.5 12.5 8 9 11.5",
  undo: "M3 6.5h6.5a3.2 3.2 0 0 1 0 6.5H6M5.5 4 3 6.5 5.5 9",
  flag: "M4 14V2.5h7.5L10 5.2l1.5 2.8H4",
  printer: "M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9h7v4.5h-7z",
  detour: "M3 13.500V9h4V5h4V2.500M9 4.300l2-1.800 2 1.800",
  close: "m4 4 8 8m0-8-8 8",
  left: "M10 3.5 5.5 8l4.500 4.500",
  right: "M6 3.500 10.500 8 6 12.500",
} as const;

export type IconName = keyof typeof paths;
