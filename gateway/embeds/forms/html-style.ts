import { createHash } from 'node:crypto';

/** Of one page alone, so that it needs no second request. It stands in frames from 280 pixels on, by day and by night. */
export const style = `
:root{color-scheme:light dark;--ground:light-dark(#faf8f3,#15181a);--card:light-dark(#fff,#1d2225);--ink:light-dark(#22282b,#e7e9e6);--soft:light-dark(#5b646a,#a3adb2);--line:light-dark(#e4dfd3,#2e363a);--leaf:light-dark(#1a5e3a,#86d3a8);--tag:light-dark(#eef3ee,#253029)}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:75rem;margin:0 auto;padding:clamp(1rem,4vw,2.25rem)}
a{color:var(--leaf);text-underline-offset:.15em}a:hover{text-decoration-thickness:2px}
a:focus-visible{outline:2px solid var(--leaf);outline-offset:2px;border-radius:.2rem}
header{margin-bottom:clamp(1rem,3vw,1.75rem)}
h1{margin:0;font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);line-height:1.15;letter-spacing:-.01em;text-wrap:balance}
header p{margin:.35rem 0 0;color:var(--soft)}header .partner{margin:0 0 .3rem;color:var(--leaf);font-size:.92rem;font-weight:600}header .count{color:var(--ink);font-weight:600}
.cards{list-style:none;margin:0;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,17.5rem),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-radius:.85rem;padding:1rem 1.1rem 1.1rem;display:flex;flex-direction:column;gap:.65rem}
.who{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.8rem;align-items:center}
.face{width:3rem;height:3rem;border-radius:50%;object-fit:cover;display:grid;place-items:center;font-weight:600;letter-spacing:.02em;color:light-dark(#fff,#12211a);background:light-dark(#4d7a60,#8fc9a8)}
.tone-1{background:light-dark(#8a6a3b,#d8b981)}.tone-2{background:light-dark(#4a6d8c,#98bfe0)}.tone-3{background:light-dark(#8a5568,#dba3b7)}.tone-4{background:light-dark(#5f6b3a,#bcc98d)}
h2{margin:0;font-size:1.08rem;line-height:1.25}
.who p{margin:.1rem 0 0;color:var(--soft);font-size:.92rem;line-height:1.35}
.text{margin:0}
.tags{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.35rem}
.tags li{background:var(--tag);border-radius:1rem;padding:.12rem .65rem;font-size:.85rem}
.facts{margin-block:auto 0;margin-inline:0;padding-top:.1rem;display:grid;grid-template-columns:auto minmax(0,1fr);gap:.15rem .7rem;font-size:.9rem}
.facts dt{color:var(--soft)}.facts dd{margin:0;min-width:0}
.links{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem .9rem;font-size:.92rem}.links li{min-width:0}
.empty{border:1px dashed var(--line);border-radius:.85rem;padding:1.5rem 1.1rem;margin:0;color:var(--soft)}
nav{display:flex;flex-wrap:wrap;gap:.6rem 1.25rem;margin-top:1.25rem;font-weight:600}
footer{margin-top:clamp(1.25rem,3vw,2rem);padding-top:.9rem;border-top:1px solid var(--line);color:var(--soft);font-size:.88rem}footer p{margin:0}footer strong{color:var(--ink);font-weight:600}
`;

/** Lets this style in and no other. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
