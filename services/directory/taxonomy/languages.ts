import { shelf } from './shelf';

export const languages = shelf(
  'LANGUAGES',
  `
english-french | Traduction anglais-français | English to French translation | en>fr, en-fr, anglais vers français, english into french
french-english | Traduction français-anglais | French to English translation | fr>en, fr-en, français vers anglais, french into english
german-french | Traduction allemand-français | German to French translation | de>fr, de-fr, allemand vers français
french-german | Traduction français-allemand | French to German translation | fr>de, fr-de, français vers allemand
german-english | Traduction allemand-anglais | German to English translation | de>en, de-en, german into english
english-german | Traduction anglais-allemand | English to German translation | en>de, en-de, english into german
spanish-french | Traduction espagnol-français | Spanish to French translation | es>fr, es-fr, espagnol vers français
french-spanish | Traduction français-espagnol | French to Spanish translation | fr>es, fr-es, français vers espagnol
english-spanish | Traduction anglais-espagnol | English to Spanish translation | en>es, en-es, english into spanish
spanish-english | Traduction espagnol-anglais | Spanish to English translation | es>en, es-en, spanish into english
italian-french | Traduction italien-français | Italian to French translation | it>fr, it-fr, italien vers français
french-italian | Traduction français-italien | French to Italian translation | fr>it, fr-it, français vers italien
italian-english | Traduction italien-anglais | Italian to English translation | it>en, it-en, italian into english
english-italian | Traduction anglais-italien | English to Italian translation | en>it, en-it, english into italian
portuguese-french | Traduction portugais-français | Portuguese to French translation | pt>fr, pt-fr, portugais vers français
portuguese-english | Traduction portugais-anglais | Portuguese to English translation | pt>en, pt-en, brésilien, brazilian
dutch-french | Traduction néerlandais-français | Dutch to French translation | nl>fr, nl-fr, flamand, flemish
dutch-english | Traduction néerlandais-anglais | Dutch to English translation | nl>en, nl-en, dutch into english
polish-french | Traduction polonais-français | Polish to French translation | pl>fr, pl-fr
romanian-french | Traduction roumain-français | Romanian to French translation | ro>fr, ro-fr
ukrainian-french | Traduction ukrainien-français | Ukrainian to French translation | uk>fr, uk-fr
russian-french | Traduction russe-français | Russian to French translation | ru>fr, ru-fr
russian-english | Traduction russe-anglais | Russian to English translation | ru>en, ru-en
arabic-french | Traduction arabe-français | Arabic to French translation | ar>fr, ar-fr
chinese-french | Traduction chinois-français | Chinese to French translation | zh>fr, zh-fr, mandarin
chinese-english | Traduction chinois-anglais | Chinese to English translation | zh>en, zh-en
japanese-french | Traduction japonais-français | Japanese to French translation | ja>fr, ja-fr
japanese-english | Traduction japonais-anglais | Japanese to English translation | ja>en, ja-en
swedish-english | Traduction suédois-anglais | Swedish to English translation | sv>en, sv-en, scandinave, scandinavian
breton | Breton | Breton language | brezhoneg, langue bretonne, traduction bretonne
occitan | Occitan | Occitan language | gascon, provençal, lenga d’òc, languedocien
catalan | Catalan | Catalan language | català, langue catalane
localisation | Localisation de logiciels | Software localisation | l10n, localization, adaptation de logiciels, localisation de sites
game-localisation | Localisation de jeux vidéo | Game localisation | game localization, traduction de jeux vidéo
technical-translation | Traduction technique | Technical translation | traductrice technique, traducteur technique, traduction de notices
legal-translation | Traduction juridique | Legal translation | traduction de contrats, translation of contracts
sworn-translation | Traduction assermentée | Sworn translation | traduction certifiée, certified translation, traductrice assermentée, traducteur assermenté, expert près la cour
medical-translation | Traduction médicale | Medical translation | traduction pharmaceutique, pharmaceutical translation
financial-translation | Traduction financière | Financial translation | traduction économique, economic translation
literary-translation | Traduction littéraire | Literary translation | traductrice littéraire, traducteur littéraire, traduction d’édition
transcreation | Transcréation | Transcreation | adaptation publicitaire, marketing translation, traduction marketing
post-editing | Post-édition | Post-editing | mtpe, traduction automatique, machine translation, post-éditrice, post-éditeur
translation-review | Relecture de traductions | Translation review | révision bilingue, bilingual editing, translation editing
terminology | Terminologie | Terminology | glossaires, glossaries, terminologue, termbases, lexiques
translation-memories | Mémoires de traduction | Translation memories | tao, cat tools, trados, memoq, omegat, wordfast
subtitling | Sous-titrage | Subtitling | sous-titres, captions, captioning, sous-titreuse, sous-titreur, srt, closed captions
dubbing-adaptation | Adaptation pour le doublage | Dubbing adaptation | doublage, dubbing, voice-over translation, adaptatrice, adaptateur
live-captioning | Sous-titrage en direct | Live captioning | vélotypie, cart captioning, respeaking, transcription en direct
interpreting | Interprétation à distance | Remote interpreting | interprète, rsi, interpreter, visio-interprétation
conference-interpreting | Interprétation de conférence | Conference interpreting | interprétation simultanée, simultaneous interpreting, traduction simultanée
liaison-interpreting | Interprétation de liaison | Liaison interpreting | interprétation consécutive, consecutive interpreting, community interpreting, interprétariat social
french-sign-language | Langue des signes française | French sign language | lsf, langue des signes, interprète lsf, signes
american-sign-language | Langue des signes américaine | American sign language | asl, sign language
british-sign-language | Langue des signes britannique | British sign language | bsl
teaching-english | Cours d’anglais | Teaching English | tefl, tesol, esl, professeure d’anglais, professeur d’anglais, english lessons, anglais
teaching-french | Cours de français | Teaching French | fle, français langue étrangère, french lessons, professeure de français, professeur de français
teaching-german | Cours d’allemand | Teaching German | allemand, german lessons
teaching-spanish | Cours d’espagnol | Teaching Spanish | espagnol, spanish lessons, ele
teaching-italian | Cours d’italien | Teaching Italian | italien, italian lessons
conversation-practice | Conversation en langue étrangère | Conversation practice | tandem linguistique, language exchange, café des langues
business-english | Anglais professionnel | Business English | anglais des affaires, english for work, toeic
exam-preparation | Préparation aux examens de langue | Language exam preparation | delf, dalf, toefl, ielts, tcf
speech-coaching | Diction et accent | Accent and pronunciation coaching | prononciation, pronunciation, phonétique, phonetics
linguistics | Linguistique | Linguistics | linguiste, linguist, lexicographie, lexicography, corpus
`,
);
