import type { Locale, Words } from '../../../kit/words';

/** A mail as its reader gets it: the same words as text and as HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Draft {
  readonly subject: Words;
  readonly paragraphs: readonly Words[];
  readonly link: string;
  readonly action: Words;
}

/** A mail in one language, as text and as HTML: its first paragraph, the link, the others. */
export function letter(locale: Locale, { subject, paragraphs, link, action }: Draft): Letter {
  const said = paragraphs.map((paragraph) => paragraph[locale]);
  const [first = '', ...rest] = said.map((words) => `<p>${escaped(words)}</p>`);
  const button = `<p><a href="${escaped(link)}">${escaped(action[locale])}</a></p>`;
  return {
    subject: subject[locale],
    text: [said[0], `${action[locale]}: ${link}`, ...said.slice(1)].join('\n\n'),
    html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body>${[first, button, ...rest].join('\n')}</body></html>`,
  };
}

export const openHameau: Words = { en: 'Open Hameau', fr: 'Ouvrir Hameau' };

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const verificationLetter = (locale: Locale, name: string, link: string): Letter =>
  letter(locale, {
    subject: { en: 'Confirm your address', fr: 'Confirmez votre adresse' },
    paragraphs: [
      {
        en: `Hello ${name}, welcome to Hameau. One step is left: confirm that this address is yours.`,
        fr: `Bonjour ${name}, bienvenue sur Hameau. Encore une étape : confirmez que cette adresse est la vôtre.`,
      },
      {
        en: 'The link serves once, for 24 hours. If you did not sign up, do nothing: no member will come to be.',
        fr: 'Le lien sert une fois, pendant 24 heures. Si vous ne vous êtes pas inscrit, ne faites rien : aucun membre ne sera créé.',
      },
    ],
    link,
    action: { en: 'Confirm my address', fr: 'Confirmer mon adresse' },
  });

export const alreadyMemberLetter = (locale: Locale, link: string): Letter =>
  letter(locale, {
    subject: { en: 'You already have an account', fr: 'Vous avez déjà un compte' },
    paragraphs: [
      {
        en: 'Somebody, perhaps you, tried to sign up to Hameau with this address. It already has an account: sign in instead.',
        fr: 'Quelqu’un, peut-être vous, a voulu s’inscrire sur Hameau avec cette adresse. Elle a déjà un compte : connectez-vous.',
      },
      {
        en: 'If it was not you, there is nothing to do: nothing has changed.',
        fr: 'Si ce n’était pas vous, il n’y a rien à faire : rien n’a changé.',
      },
    ],
    link,
    action: openHameau,
  });

export const resetLetter = (locale: Locale, name: string, link: string): Letter =>
  letter(locale, {
    subject: { en: 'A new password', fr: 'Un nouveau mot de passe' },
    paragraphs: [
      {
        en: `Hello ${name}, somebody, perhaps you, asked for a new password on Hameau. This link sets one.`,
        fr: `Bonjour ${name}, quelqu’un, peut-être vous, a demandé un nouveau mot de passe sur Hameau. Ce lien permet de le choisir.`,
      },
      {
        en: 'It serves once, for an hour. If it was not you, there is nothing to do: your password stays as it is.',
        fr: 'Il sert une fois, pendant une heure. Si ce n’était pas vous, il n’y a rien à faire : votre mot de passe reste le même.',
      },
    ],
    link,
    action: { en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' },
  });

export const noAccountLetter = (locale: Locale, link: string): Letter =>
  letter(locale, {
    subject: { en: 'No account has this address', fr: 'Aucun compte n’a cette adresse' },
    paragraphs: [
      {
        en: 'Somebody, perhaps you, asked Hameau for a new password with this address. No account has it: perhaps you signed up with another one.',
        fr: 'Quelqu’un, peut-être vous, a demandé à Hameau un nouveau mot de passe avec cette adresse. Aucun compte ne la porte : peut-être vous êtes-vous inscrit avec une autre.',
      },
      {
        en: 'If it was not you, there is nothing to do.',
        fr: 'Si ce n’était pas vous, il n’y a rien à faire.',
      },
    ],
    link,
    action: openHameau,
  });

export const passwordSetLetter = (locale: Locale, name: string, link: string): Letter =>
  letter(locale, {
    subject: { en: 'Your password was changed', fr: 'Votre mot de passe a été changé' },
    paragraphs: [
      {
        en: `Hello ${name}, your password on Hameau was changed just now, and your other devices are signed out.`,
        fr: `Bonjour ${name}, votre mot de passe sur Hameau vient d’être changé, et vos autres appareils sont déconnectés.`,
      },
      {
        en: 'If it was not you, ask for a new password at once: whoever did it is signed out by that.',
        fr: 'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe : la personne qui l’a fait sera déconnectée.',
      },
    ],
    link,
    action: openHameau,
  });

export const newEmailLetter = (locale: Locale, name: string, link: string): Letter =>
  letter(locale, {
    subject: { en: 'Confirm your new address', fr: 'Confirmez votre nouvelle adresse' },
    paragraphs: [
      {
        en: `Hello ${name}, you gave this address for your account on Hameau. Confirm that it is yours, and the account has it.`,
        fr: `Bonjour ${name}, vous avez donné cette adresse pour votre compte Hameau. Confirmez qu’elle est à vous, et le compte la prendra.`,
      },
      {
        en: 'The link serves once, for 24 hours. If you gave no address, do nothing: nothing will change.',
        fr: 'Le lien sert une fois, pendant 24 heures. Si vous n’avez rien demandé, ne faites rien : rien ne changera.',
      },
    ],
    link,
    action: { en: 'Confirm my new address', fr: 'Confirmer ma nouvelle adresse' },
  });

export const changingEmailLetter = (locale: Locale, name: string, link: string): Letter =>
  letter(locale, {
    subject: { en: 'Your account is to get another address', fr: 'Votre compte va changer d’adresse' },
    paragraphs: [
      {
        en: `Hello ${name}, somebody who could sign in to your account on Hameau gave another address for it. It changes once that address is confirmed.`,
        fr: `Bonjour ${name}, quelqu’un qui a pu se connecter à votre compte Hameau a donné une autre adresse. Elle changera une fois cette adresse confirmée.`,
      },
      {
        en: 'If it was not you, ask for a new password at once: that ends it, and signs out whoever did it.',
        fr: 'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe : cela y met fin, et déconnecte la personne qui l’a fait.',
      },
    ],
    link,
    action: openHameau,
  });

export const emailChangedLetter = (locale: Locale, name: string, link: string): Letter =>
  letter(locale, {
    subject: { en: 'Your account has another address', fr: 'Votre compte a changé d’adresse' },
    paragraphs: [
      {
        en: `Hello ${name}, your account on Hameau has another address from now on. No more mail comes to this one.`,
        fr: `Bonjour ${name}, votre compte Hameau a désormais une autre adresse. Plus aucun courriel n’arrivera à celle-ci.`,
      },
    ],
    link,
    action: openHameau,
  });

export const appAllowedLetter = (locale: Locale, name: string, app: string, link: string): Letter =>
  letter(locale, {
    subject: { en: `You allowed ${app} to act for you`, fr: `Vous avez autorisé ${app} à agir pour vous` },
    paragraphs: [
      {
        en: `Hello ${name}, the app ${app} may act in your name on Hameau from now on, as far as you allowed it. Your account lists what is signed in, and ends it.`,
        fr: `Bonjour ${name}, l’application ${app} peut désormais agir en votre nom sur Hameau, dans la limite de ce que vous avez autorisé. Votre compte liste ce qui est connecté, et y met fin.`,
      },
      {
        en: 'If it was not you, change your password at once: that ends it.',
        fr: 'Si ce n’était pas vous, changez tout de suite votre mot de passe : cela y met fin.',
      },
    ],
    link,
    action: openHameau,
  });

export const stillHereLetter = (locale: Locale, name: string, link: string): Letter =>
  letter(locale, {
    subject: { en: 'Are you still here?', fr: 'Êtes-vous toujours là ?' },
    paragraphs: [
      {
        en: `Hello ${name}, we have not seen you on Hameau for a year. Are you still here?`,
        fr: `Bonjour ${name}, voilà un an sans nouvelles de vous sur Hameau. Êtes-vous toujours là ?`,
      },
      {
        en: 'If we hear nothing for 30 days, the others will not see you any more. Nothing is deleted: this link, or signing in, brings you back at any time.',
        fr: 'Sans réponse d’ici 30 jours, les autres ne vous verront plus. Rien n’est supprimé : ce lien, ou une simple connexion, vous ramène à tout moment.',
      },
    ],
    link,
    action: { en: 'I am still here', fr: 'Je suis toujours là' },
  });

export const awayLetter = (locale: Locale, name: string, link: string): Letter =>
  letter(locale, {
    subject: { en: 'The others do not see you for now', fr: 'Les autres ne vous voient plus pour le moment' },
    paragraphs: [
      {
        en: `Hello ${name}, we asked whether you are still on Hameau and heard nothing, so that the others do not see you for now. One click brings you back.`,
        fr: `Bonjour ${name}, nous vous avons demandé si vous étiez toujours sur Hameau, sans réponse : les autres ne vous voient plus pour le moment. Un clic suffit pour revenir.`,
      },
      {
        en: 'Nothing is deleted. If you do not want to come back, there is nothing to do: we will not write about this again.',
        fr: 'Rien n’est supprimé. Si vous ne souhaitez pas revenir, il n’y a rien à faire : nous ne vous écrirons plus à ce sujet.',
      },
    ],
    link,
    action: { en: 'Show me again', fr: 'Me montrer à nouveau' },
  });

interface NewsSaid {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link: string;
}

/** What another service has to say, in the reader's language already. */
export const newsLetter = (locale: Locale, { subject, paragraphs, link }: NewsSaid): Letter => {
  const inBoth = (said: string): Words => ({ en: said, fr: said });
  return letter(locale, {
    subject: inBoth(subject),
    paragraphs: paragraphs.map(inBoth),
    link,
    action: openHameau,
  });
};
