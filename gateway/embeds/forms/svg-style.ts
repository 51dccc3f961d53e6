import { createHash } from 'node:crypto';
import type { Theme } from '../requests/asked';

const light =
  '.ground{fill:#fff;stroke:#e4dfd3}.land{fill:#eef3ee;stroke:#c9d5cb}.area{fill:#d3e5d8;stroke:#8fb39b}.ink{fill:#22282b}.soft{fill:#5b646a}.leaf{fill:#1a5e3a}.tag{fill:#eef3ee}.dot{fill:#1a5e3a;stroke:#fff}.on-dot{fill:#fff}';
const dark =
  '.ground{fill:#1d2225;stroke:#2e363a}.land{fill:#242b2e;stroke:#3a4449}.area{fill:#2c3d33;stroke:#5b7a67}.ink{fill:#e7e9e6}.soft{fill:#a3adb2}.leaf{fill:#86d3a8}.tag{fill:#253029}.dot{fill:#86d3a8;stroke:#1d2225}.on-dot{fill:#12211a}';
/** Alone in a narrow frame it becomes as narrow. */
const text = 'svg{max-width:100%;height:auto}text{font-family:system-ui,sans-serif}';

/** Of drawings; a picture on a page follows the reader's device unless the address says otherwise. */
export const svgStyles: Readonly<Record<Theme, string>> = {
  light: text + light,
  dark: `svg{color-scheme:dark}${text}${dark}`,
  auto: `svg{color-scheme:light dark}${text}${light}@media (prefers-color-scheme:dark){${dark}}`,
};

/** Lets these styles in and no other. */
export const svgStyleSource = Object.values(svgStyles)
  .map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  .join(' ');
