import { sameNames } from './shelf';

/** What sites and applications are built with: frameworks, editors of sites, services. Named as in simple-icons. */
export const buildingTools = sameNames(
  'DEVELOPMENT',
  `
react | React | reactjs, react.js
next-js | Next.js | nextjs
vue | Vue.js | vuejs
nuxt | Nuxt | nuxtjs, nuxt.js
angular | Angular | angularjs
svelte | Svelte | sveltekit
astro | Astro
jquery | jQuery
three-js | Three.js | threejs, webgl
d3 | D3 | d3.js, d3js
leaflet | Leaflet | leaflet.js, leafletjs
mapbox | Mapbox | mapbox gl
node | Node.js | nodejs, node js
deno | Deno
express | Express | expressjs, express.js
nestjs | NestJS | nest.js
apollo-graphql | Apollo GraphQL | apollo server, apollo client, apollo
prisma | Prisma
symfony | Symfony
laravel | Laravel | eloquent, laravel livewire
django | Django | django rest framework, drf
flask | Flask
fastapi | FastAPI | fast api
ruby-on-rails | Ruby on Rails | rails, ror
spring | Spring Boot | spring framework
dotnet | .NET | asp.net, .net core
tailwind-css | Tailwind CSS | tailwind, tailwindcss
bootstrap | Bootstrap
sass | Sass | scss
vite | Vite | vitejs
webpack | Webpack
storybook | Storybook | storybook.js
flutter | Flutter | flutterflow
ionic | Ionic
electron | Electron | electron.js, electronjs
expo | Expo
cypress | Cypress
selenium | Selenium | webdriver, selenium grid
jest | Jest | jestjs
git | Git | git flow, gitflow
github | GitHub | gh
gitlab | GitLab | gitlab ci
postman | Postman
wordpress | WordPress | wp, gutenberg, thème wordpress, extension wordpress
woocommerce | WooCommerce | woo
elementor | Elementor
drupal | Drupal
joomla | Joomla
typo3 | TYPO3 | typoscript
strapi | Strapi
directus | Directus
ghost | Ghost
hugo | Hugo | gohugo
eleventy | Eleventy | 11ty
jekyll | Jekyll
gatsby | Gatsby | gatsbyjs
shopify | Shopify | shopify plus, boutique shopify
prestashop | PrestaShop | presta
webflow | Webflow
wix | Wix
squarespace | Squarespace
framer | Framer
stripe | Stripe | stripe checkout, stripe connect
n8n | n8n
zapier | Zapier | zaps
make | Make | integromat, make.com
airtable | Airtable
supabase | Supabase
firebase | Firebase | firestore
unity | Unity | unity3d, unity 3d
unreal-engine | Unreal Engine | ue5, unreal
godot | Godot Engine
arduino | Arduino | arduino ide
raspberry-pi | Raspberry Pi | rpi, raspberry
home-assistant | Home Assistant | hass
scratch | Scratch | scratch jr
`,
);
