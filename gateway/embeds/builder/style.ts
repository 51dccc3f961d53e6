import { createHash } from 'node:crypto';

/** Of the builder alone: what is chosen on the left, what comes of it on the right, one below the other where it is narrow. */
export const style = `
:root{color-scheme:light dark;--ground:light-dark(#faf8f3,#15181a);--ink:light-dark(#22282b,#e7e9e6);--soft:light-dark(#5b646a,#a3adb2);--line:light-dark(#8a8f8c,#6d767a);--leaf:light-dark(#1a5e3a,#86d3a8);--card:light-dark(#fff,#1d2225);--wrong:light-dark(#9b1c1c,#ff9d9d)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:90rem;margin:0 auto;padding:clamp(1rem,3vw,2.25rem);display:grid;gap:1.5rem 2.5rem;grid-template-columns:minmax(0,1fr)}
@media(min-width:62rem){main{grid-template-columns:20rem minmax(0,1fr)}header{grid-column:1/-1}form{position:sticky;top:1rem;align-self:start}}
h1{margin:0;font-size:clamp(1.5rem,1.1rem + 2vw,2.2rem);line-height:1.15}h2{margin:0 0 .6rem;font-size:1.2rem}h3{margin:1.1rem 0 .3rem;font-size:1rem;font-weight:600}
header p{margin:.4rem 0 0;max-width:46rem}a{color:var(--leaf)}
form{display:grid;gap:.9rem}label{display:block;font-weight:600}
input,select{font:inherit;color:inherit;width:100%;margin-top:.2rem;padding:.5rem .6rem;border:1px solid var(--line);border-radius:.5rem;background:var(--card)}
.hint{margin:.2rem 0 0;color:var(--soft);font-size:.9rem}.wrong{margin:.2rem 0 0;color:var(--wrong);font-size:.9rem}
button{font:inherit;padding:.55rem 1.1rem;border:1px solid var(--leaf);border-radius:.5rem;background:var(--leaf);color:light-dark(#fff,#12211a);cursor:pointer}
button.copy{padding:.2rem .8rem;background:none;color:var(--leaf);font-size:.9rem}
:is(a,input,select,button,pre):focus-visible{outline:2px solid var(--leaf);outline-offset:2px}
#live{min-height:20rem}#live :is(img,iframe){max-width:100%;height:auto}#live p>iframe{aspect-ratio:4/3}#code{margin-top:1.5rem}
pre{margin:.3rem 0;padding:.8rem 1rem;white-space:pre-wrap;border:1px solid var(--line);border-radius:.6rem;background:var(--card);font:.9rem/1.45 ui-monospace,monospace}
[hidden]{display:none}
`;

/** Lets this style in and no other. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
