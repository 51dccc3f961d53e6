import { buildingTools } from './building-tools';
import { sameNames } from './shelf';

/** Software and services that people name when they say what they know. Each has the name that it has in simple-icons. */
export const tools = [
  ...buildingTools,
  ...sameNames(
    'OPERATIONS',
    `
linux | Linux | gnu/linux, distribution linux, linux server, serveur linux
debian | Debian
ubuntu | Ubuntu
red-hat | Red Hat | rhel, red hat enterprise linux
docker | Docker | dockerfile
podman | Podman
kubernetes | Kubernetes | k8s, kube
helm | Helm | helm charts
proxmox | Proxmox | proxmox ve
vmware | VMware | vsphere, esxi
terraform | Terraform
ansible | Ansible
jenkins | Jenkins
github-actions | GitHub Actions | gh actions
nginx | NGINX | reverse proxy nginx
apache | Apache | httpd, apache2
traefik | Traefik Proxy
cloudflare | Cloudflare
google-cloud | Google Cloud | gcp, google cloud platform
ovh | OVH | ovhcloud
scaleway | Scaleway
hetzner | Hetzner
infomaniak | Infomaniak
gandi | Gandi | gandi.net
clever-cloud | Clever Cloud | clevercloud
vercel | Vercel
netlify | Netlify
yunohost | YunoHost | ynh
nextcloud | Nextcloud
prometheus | Prometheus | promql
grafana | Grafana | grafana loki
sentry | Sentry | sentry.io
postgresql | PostgreSQL | postgres, psql, pg
mysql | MySQL
mariadb | MariaDB
sqlite | SQLite | sqlite3
mongodb | MongoDB | mongo
redis | Redis | valkey
elasticsearch | Elasticsearch | elastic search, opensearch
rabbitmq | RabbitMQ | amqp
kafka | Apache Kafka | kafka streams
keycloak | Keycloak
wireguard | WireGuard
bitwarden | Bitwarden | vaultwarden
ubiquiti | Ubiquiti | unifi
cisco | Cisco | ccna
`,
  ),
  ...sameNames(
    'DATA',
    `
pandas | pandas
jupyter | Jupyter | notebooks, carnets jupyter, jupyterlab
pytorch | PyTorch | torch
tensorflow | TensorFlow
scikit-learn | scikit-learn | sklearn
hugging-face | Hugging Face | huggingface
langchain | LangChain
mistral-ai | Mistral AI | mistral
claude | Claude | anthropic
ollama | Ollama | modèles locaux, local models
apache-spark | Apache Spark | pyspark, spark
apache-airflow | Apache Airflow | airflow
databricks | Databricks
snowflake | Snowflake | snowpark
duckdb | DuckDB
bigquery | Google BigQuery | big query
dataiku | Dataiku
metabase | Metabase
superset | Apache Superset
looker | Looker | looker studio, google data studio
matomo | Matomo | piwik
google-analytics | Google Analytics | universal analytics
google-tag-manager | Google Tag Manager | gtm
google-sheets | Google Sheets | gsheets
libreoffice | LibreOffice | libre office, openoffice
qgis | QGIS | quantum gis
arcgis | ArcGIS
openstreetmap | OpenStreetMap | osm
limesurvey | LimeSurvey
`,
  ),
  ...sameNames(
    'DESIGN',
    `
figma | Figma | figjam
penpot | Penpot
sketch | Sketch
inkscape | Inkscape
gimp | GIMP | the gimp
krita | Krita | peinture numérique, digital painting
coreldraw | CorelDRAW
blender | Blender | blender 3d, grease pencil
cinema-4d | Cinema 4D | c4d
sketchup | SketchUp | sketch up
freecad | FreeCAD
autocad | AutoCAD
rhinoceros | Rhinoceros | rhino, rhino 3d, grasshopper
archicad | Archicad
miro | Miro | tableau blanc en ligne, online whiteboard
rive | Rive
`,
  ),
  ...sameNames(
    'MARKETING',
    `
mailchimp | MailChimp
brevo | Brevo | sendinblue
mautic | Mautic
hubspot | HubSpot
semrush | Semrush
yoast | Yoast | yoast seo
google-ads | Google Ads | google adwords
google-search-console | Google Search Console | search console, gsc
hootsuite | Hootsuite
discourse | Discourse
`,
  ),
  ...sameNames(
    'BUSINESS',
    `
notion | Notion
trello | Trello
asana | Asana
jira | Jira | jira software
confluence | Confluence
linear | Linear
clickup | ClickUp
basecamp | Basecamp
odoo | Odoo | openerp
dolibarr | Dolibarr
sap | SAP | s/4hana, sap erp
sage | Sage | ciel compta, sage 50
quickbooks | QuickBooks
civicrm | CiviCRM
zoho | Zoho | zoho crm
`,
  ),
  ...sameNames(
    'MEDIA',
    `
davinci-resolve | DaVinci Resolve | davinci, resolve
kdenlive | Kdenlive
obs-studio | OBS Studio | obs, open broadcaster
ffmpeg | FFmpeg | transcodage, transcoding
audacity | Audacity
pro-tools | Pro Tools | protools
peertube | PeerTube
elevenlabs | ElevenLabs | voix de synthèse, synthetic voices
`,
  ),
  ...sameNames(
    'SUPPORT',
    `
zendesk | Zendesk
intercom | Intercom
moodle | Moodle
bigbluebutton | BigBlueButton | bbb
google-classroom | Google Classroom | classroom
zoom | Zoom
calendly | Calendly | prise de rendez-vous en ligne
`,
  ),
  ...sameNames(
    'LANGUAGES',
    `
deepl | DeepL
crowdin | Crowdin
weblate | Weblate
transifex | Transifex
`,
  ),
  ...sameNames(
    'WRITING',
    `
obsidian | Obsidian | second brain
gitbook | GitBook
docusaurus | Docusaurus
languagetool | LanguageTool
substack | Substack
`,
  ),
];
