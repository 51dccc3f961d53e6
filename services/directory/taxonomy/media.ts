import { shelf } from './shelf';

export const media = shelf(
  'MEDIA',
  `
photography | Photographie | Photography | photo, photographe, photographer, prise de vue, photos
product-photography | Photo de produits | Product photography | packshot, photo culinaire, food photography, nature morte
portrait-photography | Portrait photographique | Portrait photography | portrait, headshots, photo de profil, photo d’entreprise
event-photography | Reportage photo | Event photography | mariage, weddings, photo d’événement, photoreportage
property-photography | Photo d’immobilier et d’architecture | Property photography | photo immobilière, real estate photography, architectural photography
virtual-tours | Visites virtuelles | Virtual tours | visite 360, 360 photos, matterport, panoramas
drone-footage | Prises de vue par drone | Drone footage | drone, télépilote, aerial photography, photo aérienne, drone pilot, vues aériennes
video-shooting | Tournage vidéo | Video shooting | vidéaste, videographer, cadreuse, cadreur, caméra, filming, captation
video-editing | Montage vidéo | Video editing | premiere, adobe premiere, montage, film, monteuse vidéo, monteur vidéo, video editor, final cut
colour-grading | Étalonnage | Colour grading | color grading, étalonneuse, étalonneur, color correction
visual-effects | Effets spéciaux | Visual effects | vfx, compositing, trucages, incrustation
documentary-film | Film documentaire | Documentary film | documentaire, réalisatrice, réalisateur, film director, documentaries
corporate-video | Film d’entreprise | Corporate video | vidéo institutionnelle, film institutionnel, company films
tutorial-videos | Vidéos didactiques | Tutorial videos | tutoriels vidéo, screencasts, capture d’écran vidéo, how-to videos
short-form-video | Vidéos courtes | Short-form video | vidéo verticale, vertical video, clips courts
live-streaming | Diffusion en direct | Live streaming | streaming, live, direct vidéo, twitch, webdiffusion, webcast
3d-animation | Animation 3D | 3D animation | animatrice 3d, animateur 3d, rigging, cgi
media-archiving | Gestion de photothèques | Media asset management | photothèque, dam, digital asset management, médiathèque numérique
film-digitisation | Numérisation de films et de cassettes | Film and tape digitisation | super 8, vhs, cassettes, old films
podcast-editing | Montage de podcasts | Podcast editing | podcast, podcasts, montage audio, podcast editor
podcast-production | Production de podcasts | Podcast production | podcasteuse, podcasteur, podcaster, baladodiffusion, podcast hosting
radio | Radio | Radio production | webradio, animatrice radio, animateur radio, émission, web radio
sound-recording | Prise de son | Sound recording | ingénieure du son, ingénieur du son, field recording, enregistrement, sound engineer
sound-editing | Montage son | Sound editing | monteuse son, monteur son, audio editing, nettoyage audio, audio restoration
mixing-and-mastering | Mixage et mastering | Mixing and mastering | mixage, mastering, mix audio
sound-design | Design sonore | Sound design | bruitage, foley, sound designer, habillage sonore, identité sonore
music-composition | Composition musicale | Music composition | compositrice, compositeur, composer, musique de film, film scores
music-production | Production musicale | Music production | mao, home studio, beatmaker, beatmaking, arrangements
voice-over | Voix off | Voice-over | voix, comédienne voix, comédien voix, voice actor, narration, voiceover
audiobooks | Livres audio | Audiobooks | livre audio, lecture à voix haute, audiobook narration
audio-description | Audiodescription | Audio description | audiodescriptrice, audiodescripteur, described video
event-technology | Régie technique | Event technology | régie, technicienne son et lumière, technicien son et lumière, sonorisation, av technician
image-rights | Droits d’image et iconographie | Picture research and rights | iconographe, picture research, droit à l’image, banques d’images, stock photos
image-generation | Création d’images par IA | AI image creation | images génératives, midjourney, stable diffusion, ai art
photo-restoration | Restauration de photos anciennes | Restoring old photos | photos anciennes, colorisation, old photographs
nature-photography | Photo de nature et du ciel | Nature and sky photography | photo animalière, wildlife photography, astrophotographie
`,
);
