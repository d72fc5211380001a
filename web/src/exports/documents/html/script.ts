/**
 * The one script of a page for the road: the slider of a figure shows the step it stands at, and says its period. It asks nothing and changes nothing else. The page's policy
 * lets no other run: it names the hash of this text.
 */
export const timeScript =
  'for(const s of document.querySelectorAll(".over-time")){' +
  'const i=s.querySelector("input"),o=s.querySelector("output"),p=JSON.parse(s.dataset.periods),f=s.closest("figure");' +
  "s.hidden=false;" +
  'i.addEventListener("input",()=>{' +
  'for(const e of f.querySelectorAll("[data-step]"))e.hidden=e.dataset.step!==i.value;' +
  'o.value=p[i.value];i.setAttribute("aria-valuetext",p[i.value])})}';

/** SHA-256 of the script, as a policy names it; a test holds both together. */
export const timeScriptHash = "sha256-bm06wY0tgBuJ889y9DTPHClCDcbPIkhvT7SEfgBj4u8=";
