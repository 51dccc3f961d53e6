import type { Locale } from '../../../kit/words';
import { type Letter, letter } from './letters';

/** The last one: it says no name, since none is known any more. */
export const erasedLetter = (locale: Locale, link: string): Letter =>
  letter(locale, {
    subject: { en: 'Your account is erased', fr: 'Votre compte est effacé' },
    paragraphs: [
      {
        en: 'Your account on Hameau is erased, as you asked: you are signed out everywhere, and nobody sees you any more. This is the last mail to this address, which we forget once it is sent.',
        fr: 'Votre compte Hameau est effacé, comme vous l’avez demandé : vous êtes déconnecté partout, et plus personne ne vous voit. Ceci est le dernier courriel à cette adresse, que nous oublions une fois qu’il est envoyé.',
      },
      {
        en: 'What you wrote has lost its words and kept its place. The link shows what each part of Hameau erased, and when; it needs no account. It is known to you alone.',
        fr: 'Ce que vous avez écrit a perdu ses mots et gardé sa place. Le lien montre ce que chaque partie de Hameau a effacé, et quand ; il ne demande aucun compte. Vous seul le connaissez.',
      },
    ],
    link,
    action: { en: 'See the receipts', fr: 'Voir les reçus' },
  });

export const exportLetter = (locale: Locale, name: string, link: string): Letter =>
  letter(locale, {
    subject: { en: 'Your data is ready', fr: 'Vos données sont prêtes' },
    paragraphs: [
      {
        en: `Hello ${name}, all that Hameau knows about you is in one archive. You asked for it; the link fetches it.`,
        fr: `Bonjour ${name}, tout ce que Hameau sait de vous tient dans une archive. Vous l’avez demandée ; le lien la télécharge.`,
      },
      {
        en: 'Whoever has the link has your data: keep it to yourself. It serves for seven days, then the archive is deleted. If you did not ask for it, change your password.',
        fr: 'Qui a ce lien a vos données : gardez-le pour vous. Il sert pendant sept jours, puis l’archive est supprimée. Si vous n’avez rien demandé, changez votre mot de passe.',
      },
    ],
    link,
    action: { en: 'Fetch my data', fr: 'Télécharger mes données' },
  });
