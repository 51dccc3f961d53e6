import { HameauFrame } from './frame-element';

if (!customElements.get('hameau-frame')) customElements.define('hameau-frame', HameauFrame);
