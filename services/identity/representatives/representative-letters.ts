import type { Locale } from '../../../kit/words';
import { type Letter, letter, openHameau } from '../mails/letters';

interface Said {
  readonly name: string;
  readonly partner: string;
  readonly link: string;
}

export const partnerInviteLetter = (locale: Locale, { name, partner, link }: Said): Letter =>
  letter(locale, {
    subject: { en: `Do you represent ${partner}?`, fr: `Représentez-vous ${partner} ?` },
    paragraphs: [
      {
        en: `Hello ${name}, you are asked on Hameau whether you represent the partner ${partner}. Nothing happens until you say yes.`,
        fr: `Bonjour ${name}, on vous demande sur Hameau si vous représentez le partenaire ${partner}. Rien ne se passe tant que vous n’avez pas dit oui.`,
      },
      {
        en: 'Whoever represents a partner looks after its keys and says who else does.',
        fr: 'Qui représente un partenaire gère ses clés et désigne qui d’autre le fait.',
      },
    ],
    link,
    action: openHameau,
  });

/** To all who represent it: one more does, or one fewer. */
export const representativesChangedLetter = (
  locale: Locale,
  { name, partner, who, isMore, link }: Said & { readonly who: string; readonly isMore: boolean },
): Letter =>
  letter(locale, {
    subject: { en: `Who represents ${partner} changed`, fr: `Les représentants de ${partner} ont changé` },
    paragraphs: [
      isMore
        ? {
            en: `Hello ${name}, ${who} represents the partner ${partner} on Hameau from now on.`,
            fr: `Bonjour ${name}, ${who} représente désormais le partenaire ${partner} sur Hameau.`,
          }
        : {
            en: `Hello ${name}, ${who} no longer represents the partner ${partner} on Hameau.`,
            fr: `Bonjour ${name}, ${who} ne représente plus le partenaire ${partner} sur Hameau.`,
          },
      {
        en: 'You get this mail because you represent it, or did until now.',
        fr: 'Vous recevez ce courriel parce que vous le représentez, ou le représentiez jusqu’ici.',
      },
    ],
    link,
    action: openHameau,
  });
