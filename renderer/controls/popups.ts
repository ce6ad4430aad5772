/** Where menus, lists and tips are put in the page: a landmark of its own, above everything. */
export const popups = document.getElementById('popups');
