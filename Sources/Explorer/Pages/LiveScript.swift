/// What keeps an open page up to date: told by server-sent events, it fetches the page again and puts the parts that
/// changed in their places. No part is renewed more than once a second, nor while the page is hidden.
enum LiveScript {
    static let text = """
        (() => {
          "use strict";
          let busy = false, due = false;
          const renew = async () => {
            due = true;
            if (busy || document.hidden) return;
            busy = true; due = false;
            try {
              const reply = await fetch(location.pathname, { cache: "no-store" });
              const page = new DOMParser().parseFromString(await reply.text(), "text/html");
              if (reply.ok) {
                document.body.dataset.ready = page.body.dataset.ready;
                const ids = (root) => [...root.querySelectorAll("main [data-live]")].map((part) => part.id).join();
                if (ids(page) !== ids(document)) {
                  document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
                }
                for (const old of document.querySelectorAll("[data-live]")) {
                  const fresh = page.getElementById(old.id);
                  if (fresh && !fresh.isEqualNode(old) && !old.contains(document.activeElement)) {
                    old.replaceWith(document.adoptNode(fresh));
                  }
                }
              }
            } catch { due = true; }
            setTimeout(() => { busy = false; if (due) renew(); }, 1000);
          };
          const news = new EventSource("/events");
          news.addEventListener("overview", renew);
          news.addEventListener("open", () => { document.body.dataset.live = "yes"; });
          news.addEventListener("error", () => { document.body.dataset.live = "no"; });
          document.addEventListener("visibilitychange", () => { if (due) renew(); });
        })();

        """
}
