/** A button beside each code, which only a script can press into the clipboard. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    button.hidden = !navigator.clipboard;
    button.onclick = async () => {
      const code = document.getElementById(button.dataset['copies'] ?? '');
      await navigator.clipboard.writeText(code?.textContent ?? '');
      const said = button.querySelector('[role=status]');
      if (said) said.textContent = ` ${button.dataset['copied']}`;
    };
  }
}
