import { HameauMembers } from './members-element';

// Whoever was first keeps the name: two scripts of Hameau on one page, or the host's own.
if (!customElements.get('hameau-members')) customElements.define('hameau-members', HameauMembers);
