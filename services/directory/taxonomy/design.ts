import { shelf } from './shelf';

export const design = shelf(
  'DESIGN',
  `
ux-research | Recherche utilisateur | User research | ux research, entretiens utilisateurs, user interviews, chercheuse ux, chercheur ux
ux-design | Expérience utilisateur | User experience design | ux, ux design, user experience, designer ux, parcours utilisateur
usability-testing | Tests d’utilisabilité | Usability testing | tests utilisateurs, user tests, user testing, ergonome
interaction-design | Conception d’interfaces | Interaction design | ui, ui design, ixd, ergonomie, user interface, interfaces, designer d’interface
wireframing | Maquettage et prototypage | Wireframing and prototyping | wireframes, maquettes, prototypes, mockups, zoning
web-design | Webdesign | Web design | webdesigner, web designer, design de sites, responsive design
mobile-design | Design d’applications mobiles | Mobile app design | app design, ux mobile, ui mobile
design-systems | Systèmes de conception | Design systems | design system, composants, component library, bibliothèque de composants, tokens
information-architecture | Architecture de l’information | Information architecture | arborescence, tri de cartes, card sorting, sitemaps, taxonomies
accessibility | Accessibilité numérique | Web accessibility | a11y, rgaa, wcag, accessibilité web, handicap, disability
accessibility-audit | Audit d’accessibilité | Accessibility audit | audit rgaa, audit wcag, déclaration d’accessibilité, vpat, accessibility statement
service-design | Design de services | Service design | blueprint, service blueprint, designer de services, customer journey
design-thinking | Pensée design | Design thinking | co-design, codesign, co-conception, design sprint, idéation
product-design | Design produit | Product design | product designer, designer produit, design numérique
industrial-design | Design industriel | Industrial design | design d’objet, designer industriel, object design
graphic-design | Graphisme | Graphic design | graphiste, infographiste, graphic designer, création graphique, supports de communication
logo-identity | Identité visuelle | Visual identity | logo, logos, charte graphique, branding, brand identity, logotype
art-direction | Direction artistique | Art direction | da, directrice artistique, directeur artistique, art director
illustration | Illustration | Illustration | dessin, drawing, procreate, illustratrice, illustrateur, illustrator
book-illustration | Illustration jeunesse | Children’s book illustration | albums jeunesse, picture books, livres pour enfants
comics | Bande dessinée | Comics | bd, comic strips, dessinatrice de bd, dessinateur de bd, storyboard
scientific-illustration | Illustration scientifique | Scientific illustration | dessin technique, medical illustration, illustration médicale, planches naturalistes
print-layout | Mise en page | Print layout | pao, desktop publishing, dtp, maquettiste, indesign, adobe indesign, prépresse, prepress
book-design | Maquette de livres | Book design | book layout, couverture de livre, book covers, édition de livres
typography | Typographie | Typography | création de caractères, type design, polices, fonts, lettrage, lettering
packaging-design | Design d’emballage | Packaging design | packaging, emballages, étiquettes, labels
signage | Signalétique | Signage | panneaux, wayfinding, enseignes, signs
infographics | Infographies | Infographics | infographie, schémas, diagrams, facilitation graphique, sketchnotes
presentation-design | Conception de présentations | Presentation design | powerpoint, diaporamas, slides design, pitch deck, keynote
icon-design | Création d’icônes | Icon design | icônes, pictogrammes, icons, pictograms
photo-editing | Retouche photo | Photo editing | photoshop, adobe photoshop, retouche d’images, photo retouching, lightroom, détourage
vector-drawing | Dessin vectoriel | Vector drawing | adobe illustrator, vectorisation, affinity designer, svg
3d-modelling | Modélisation 3D | 3D modelling | 3d, modeleuse 3d, modeleur 3d, 3d modeling, rendu 3d, rendering
3d-printing | Impression 3D | 3D printing | imprimante 3d, fablab, makerspace, fabrication additive, laser cutting, découpe laser
cad | Dessin assisté par ordinateur | Computer-aided design | cao, dao, autodesk, dessinatrice projeteuse, dessinateur projeteur, solidworks
architectural-drawing | Plans d’architecture | Architectural drawing | plans de maison, permis de construire, house plans, architecte, architect
building-models | Maquette numérique du bâtiment | Building information modelling | revit, building information modeling, bim
interior-design | Design d’intérieur | Interior design | décoration, architecte d’intérieur, home staging, décoratrice, décorateur
workspace-design | Aménagement de bureaux | Workspace design | aménagement d’espace de coworking, office layout, mobilier de bureau
landscape-design | Conception paysagère | Landscape design | paysagiste, jardins, garden design, permaculture design
motion-design | Motion design | Motion design | motion graphics, after effects, animation graphique, motion designer
animation | Animation 2D | 2D animation | dessin animé, cartoons, animatrice 2d, animateur 2d, lottie
game-design | Game design | Game design | conception de jeux, level design, game designer, jeux de société, board games
fashion-design | Stylisme | Fashion design | mode, patronage, pattern making, textile design, motifs textiles
exhibition-design | Scénographie | Exhibition design | muséographie, expositions, museum design, stand design
inclusive-design | Conception inclusive | Inclusive design | universal design, conception universelle, design pour tous
`,
);
