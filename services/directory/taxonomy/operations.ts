import { shelf } from './shelf';

export const operations = shelf(
  'OPERATIONS',
  `
hosting | Hébergement et noms de domaine | Hosting and domain names | hébergement web, hébergeur, web hosting, nom de domaine, vps, registrar
dns | Configuration DNS | DNS configuration | zone dns, nameservers, serveurs de noms, dnssec
system-administration | Administration système | System administration | sysadmin, adminsys, administratrice système, administrateur système, serveurs, servers
windows-administration | Administration Windows | Windows administration | windows server, active directory, microsoft entra, intune
mac-administration | Gestion de parcs Mac | Mac administration | macos, mdm, apple business, parc mac, jamf
devops | DevOps | DevOps | sre, site reliability, ingénieure devops, ingénieur devops, plateforme
continuous-delivery | Intégration et déploiement continus | Continuous integration and delivery | ci/cd, cicd, ci, pipelines, déploiement, intégration continue, deployment
infrastructure-as-code | Infrastructure en tant que code | Infrastructure as code | iac, infra as code, provisioning, configuration management
cloud-infrastructure | Infrastructure cloud | Cloud infrastructure | cloud, nuage, architecture cloud, cloud architect, informatique en nuage
aws | Amazon Web Services | Amazon Web Services | amazon cloud, ec2, s3, lambda
azure | Microsoft Azure | Microsoft Azure | azure devops, cloud microsoft
serverless | Architecture sans serveur | Serverless architecture | serverless functions, faas, functions as a service, edge functions
containers | Conteneurs | Containers | conteneurisation, containerisation, images oci, docker compose
virtualisation | Virtualisation | Virtualisation | machines virtuelles, virtual machines, hyperviseur, hyperviseurs, hyper-v
self-hosting | Auto-hébergement | Self-hosting | autohébergement, homelab, serveur maison, chatons, home server
monitoring | Supervision | Monitoring | observabilité, observability, alertes, métriques, metrics, astreinte, on-call
log-management | Gestion des journaux | Log management | logs, journaux, centralisation de logs, log analysis
database-administration | Administration de bases de données | Database administration | dba, administratrice de bases de données, administrateur de bases de données, replication
query-tuning | Optimisation de requêtes | Query tuning | requêtes lentes, slow queries, index de base, explain analyze
load-testing | Tests de charge | Load testing | montée en charge, stress test, performance testing, scalability
high-availability | Haute disponibilité | High availability | failover, bascule, cluster, tolérance aux pannes, load balancing, répartition de charge
backups | Sauvegardes | Backups | backup, sauvegarde, restauration, nas, 3-2-1
disaster-recovery | Plan de reprise d’activité | Disaster recovery | pra, pca, continuité d’activité, business continuity, reprise après sinistre
networks | Réseaux | Networks | réseau, network, routeur, router, switch, lan, vlan, administratrice réseau, administrateur réseau
wifi-setup | Installation du wifi | Wi-Fi setup | wifi, wi-fi, wlan, mesh, points d’accès, access points, couverture wifi
fibre | Fibre optique | Fibre broadband | ftth, raccordement fibre, fiber, box internet, débit, broadband
rural-connectivity | Connexion en zone rurale | Rural connectivity | starlink, satellite, box 4g, box 5g, zone blanche, 4g router
remote-access | Accès distant et VPN | Remote access and VPN | réseau privé virtuel, accès à distance, tunnel, zero trust, bureau à distance, vpn, remote desktop
voip | Téléphonie sur IP | Internet telephony | sip, ipbx, standard téléphonique, pbx, voix sur ip
e-mail-delivery | Délivrabilité des e-mails | E-mail delivery | spf, dkim, dmarc, délivrabilité, deliverability, spam
mail-servers | Serveurs de messagerie | Mail servers | messagerie, exchange, imap, smtp, serveur mail
microsoft-365 | Microsoft 365 | Microsoft 365 administration | office 365, o365, sharepoint, onedrive, teams
google-workspace | Google Workspace | Google Workspace administration | g suite, gsuite, administration gmail
it-security | Sécurité informatique | IT security | cybersécurité, cybersecurity, ssi, phishing, hameçonnage, infosec, rssi
penetration-testing | Tests d’intrusion | Penetration testing | pentest, pentester, ethical hacking, hacking éthique, bug bounty, red team
security-audit | Audit de sécurité | Security audit | iso 27001, soc 2, ebios, analyse de risques, nis2, security assessment
incident-response | Réponse aux incidents | Incident response | forensic, csirt, rançongiciel, ransomware, site piraté, hacked site, malware
application-security | Sécurité applicative | Application security | appsec, devsecops, secure coding, owasp top 10, failles web
identity-management | Gestion des identités | Identity management | iam, sso, oauth, saml, ldap, single sign-on, authentification
encryption | Chiffrement | Encryption | cryptographie, cryptography, tls, ssl, certificats, https, pki
password-management | Gestion des mots de passe | Password management | mots de passe, passwords, double authentification, 2fa, mfa, passkeys, coffre-fort
privacy | Protection des données | Privacy | rgpd, gdpr, dpo, cnil, vie privée, données personnelles, data protection, cookies
managed-it | Infogérance | Managed IT services | msp, maintenance informatique, outsourcing it, parc informatique
hardware-maintenance | Maintenance de matériel | Hardware maintenance | réparation d’ordinateurs, computer repair, montage de pc, pc building, reconditionnement
`,
);
