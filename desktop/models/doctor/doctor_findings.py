"""The sentences for what the doctor finds: why, and what to do next. Placeholders are the findings' facts."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.domain.check import Finding

CAUSES = {
    Finding.HANGS: str(QT_TRANSLATE_NOOP("doctor", "There was no result within {seconds} s.")),
    Finding.BROKE: str(QT_TRANSLATE_NOOP("doctor", "The check itself broke ({what}). The log says where.")),
    Finding.NEEDS: str(QT_TRANSLATE_NOOP("doctor", "“{check}” has to pass first.")),
    Finding.NO_WORKSPACE: str(QT_TRANSLATE_NOOP("doctor", "There is no workspace yet.")),
    Finding.KEYRING_WORKS: str(QT_TRANSLATE_NOOP("doctor", "{keyring} answers.")),
    Finding.KEYRING_UNUSED: str(
        QT_TRANSLATE_NOOP("doctor", "This workspace keeps its key in memory, for this run only.")
    ),
    Finding.KEY_THERE: str(QT_TRANSLATE_NOOP("doctor", "The workspace's key can be read.")),
    Finding.KEY_MISSING: str(QT_TRANSLATE_NOOP("doctor", "{keyring} holds no key for this workspace.")),
    Finding.KEY_ACCEPTED: str(QT_TRANSLATE_NOOP("doctor", "{host} takes the key.")),
    Finding.KEY_ACCEPTED_BY: str(QT_TRANSLATE_NOOP("doctor", "{host} takes the key of {account}.")),
    Finding.KEY_REFUSED: str(QT_TRANSLATE_NOOP("doctor", "{service} refuses the secret key (401).")),
    Finding.KEY_REFUSED_HERE: str(QT_TRANSLATE_NOOP("doctor", "{service} refuses the secret key (401).")),
    Finding.WRONG_SERVICE: str(
        QT_TRANSLATE_NOOP("doctor", "{host} answers, but not as {service} does: it is another service.")
    ),
    Finding.ENVIRONMENT_RIGHT: str(QT_TRANSLATE_NOOP("doctor", "Key and workspace are {environment}.")),
    Finding.ENVIRONMENT_LIKELY: str(
        QT_TRANSLATE_NOOP("doctor", "Nothing speaks against {environment}; the service does not name it yet.")
    ),
    Finding.ENVIRONMENT_WRONG: str(
        QT_TRANSLATE_NOOP("doctor", "The key is {key} and the workspace says {workspace}.")
    ),
    Finding.ADDRESSES_WHOLE: str(QT_TRANSLATE_NOOP("doctor", "API and widget have absolute addresses.")),
    Finding.ADDRESS_RELATIVE: str(
        QT_TRANSLATE_NOOP("doctor", "“{url}” is not an absolute address that can be used ({which}).")
    ),
    Finding.HOST_ANSWERS: str(QT_TRANSLATE_NOOP("doctor", "{host} answers with a valid certificate.")),
    Finding.HOST_ANSWERS_PLAIN: str(QT_TRANSLATE_NOOP("doctor", "{host} answers, on this computer.")),
    Finding.HOST_ANSWERS_PROXY: str(QT_TRANSLATE_NOOP("doctor", "{host} answers through the proxy {proxy}.")),
    Finding.HOST_FAILS: str(
        QT_TRANSLATE_NOOP("doctor", "{host} answers with an error of its own ({status}).")
    ),
    Finding.PROXY_FAILS: str(
        QT_TRANSLATE_NOOP("doctor", "The proxy {proxy} does not let calls to {host} through.")
    ),
    Finding.CATALOGUE_FULL: str(QT_TRANSLATE_NOOP("doctor", "Connectors enabled for AuthKit: {count}.")),
    Finding.CATALOGUE_PARTLY: str(
        QT_TRANSLATE_NOOP("doctor", "Connectors that came: {count}. The list may not be whole.")
    ),
    Finding.CATALOGUE_EMPTY: str(
        QT_TRANSLATE_NOOP(
            "doctor", "All connectors are hidden until they are enabled in {service}'s dashboard."
        )
    ),
    Finding.RATE_LEFT: str(QT_TRANSLATE_NOOP("doctor", "Calls left this minute: {left}.")),
    Finding.RATE_LOW: str(QT_TRANSLATE_NOOP("doctor", "Few calls are left this minute: {left}.")),
    Finding.RATE_SPENT: str(QT_TRANSLATE_NOOP("doctor", "All calls of this minute are used up.")),
    Finding.RATE_UNTOLD: str(QT_TRANSLATE_NOOP("doctor", "The service tells of no limit that is near.")),
    Finding.CLOCK_RIGHT: str(QT_TRANSLATE_NOOP("doctor", "Within {seconds} s of the service's clock.")),
    Finding.CLOCK_OFF: str(QT_TRANSLATE_NOOP("doctor", "This computer's clock is {span} slow.")),
    Finding.CLOCK_FAST: str(QT_TRANSLATE_NOOP("doctor", "This computer's clock is {span} fast.")),
    Finding.CLOCK_UNTOLD: str(QT_TRANSLATE_NOOP("doctor", "{host} does not tell the time.")),
    Finding.WIDGET_ANSWERS: str(QT_TRANSLATE_NOOP("doctor", "{host} sends the widget's page.")),
    Finding.WIDGET_REFUSES: str(QT_TRANSLATE_NOOP("doctor", "{host} refuses the widget's page ({status}).")),
    Finding.WIDGET_NO_PAGE: str(QT_TRANSLATE_NOOP("doctor", "{host} sends something that is no page.")),
    Finding.PREFLIGHT_RIGHT: str(
        QT_TRANSLATE_NOOP("doctor", "Origin, headers and private network access are allowed.")
    ),
    Finding.PREFLIGHT_STATUS: str(
        QT_TRANSLATE_NOOP(
            "doctor", "OPTIONS returned {status}. Browsers stop here, so the widget never asks for its token."
        )
    ),
    Finding.PREFLIGHT_HEADERS: str(
        QT_TRANSLATE_NOOP("doctor", "The answer lacks what browsers want to see: {headers}.")
    ),
    Finding.SERVER_UNOPENED: str(
        QT_TRANSLATE_NOOP("doctor", "The session server could not be opened: {cause}.")
    ),
    Finding.TOKEN_RIGHT: str(
        QT_TRANSLATE_NOOP("doctor", "rows, total, pages, page and requestId at the top level; rows: {count}.")
    ),
    Finding.TOKEN_WRAPPED: str(
        QT_TRANSLATE_NOOP(
            "doctor", "The service's answer has no rows at its top level: it is wrapped, or no token."
        )
    ),
    Finding.TOKEN_PARTS: str(QT_TRANSLATE_NOOP("doctor", "The token lacks {parts}.")),
    Finding.TOKEN_STATUS: str(QT_TRANSLATE_NOOP("doctor", "The session server answered {status}.")),
    Finding.TOKEN_URL_WHOLE: str(
        QT_TRANSLATE_NOOP("doctor", "The widget is given the whole address on this computer.")
    ),
    Finding.TOKEN_URL_RELATIVE: str(
        QT_TRANSLATE_NOOP("doctor", "“{url}” is relative: the widget would ask its own host for it.")
    ),
    Finding.NAME_SENT: str(
        QT_TRANSLATE_NOOP("doctor", "selectedConnection is “{name}”, and the widget knows it.")
    ),
    Finding.NAME_UNKNOWN: str(
        QT_TRANSLATE_NOOP("doctor", "The token does not list “{name}”: the widget opens its list instead.")
    ),
    Finding.NAME_IS_ID: str(
        QT_TRANSLATE_NOOP("doctor", "selectedConnection is “{id}”: the widget opens its list instead.")
    ),
    Finding.NAME_NONE: str(QT_TRANSLATE_NOOP("doctor", "There is no connector to try it with.")),
    Finding.ENDPOINT_OFF: str(QT_TRANSLATE_NOOP("doctor", "The developer endpoint is off.")),
    Finding.ENDPOINT_RIGHT: str(QT_TRANSLATE_NOOP("doctor", "{url} answers 204 with complete CORS headers.")),
    Finding.ENDPOINT_GONE: str(QT_TRANSLATE_NOOP("doctor", "{url} is said to be on and does not answer.")),
    Finding.PORT_FREE: str(QT_TRANSLATE_NOOP("doctor", "Port {port} is free.")),
    Finding.PORT_TAKEN: str(
        QT_TRANSLATE_NOOP("doctor", "Another program, or another window of this one, has port {port}.")
    ),
    Finding.PORT_RESERVED: str(QT_TRANSLATE_NOOP("doctor", "The system keeps port {port} for itself.")),
    Finding.PORT_IN_USE_BY_US: str(QT_TRANSLATE_NOOP("doctor", "The endpoint listens on port {port}.")),
    Finding.ORIGINS_NAMED: str(QT_TRANSLATE_NOOP("doctor", "Origins that may ask: {count}.")),
    Finding.ORIGINS_ANY: str(
        QT_TRANSLATE_NOOP("doctor", "“*” is allowed: any web page that finds the port can get tokens.")
    ),
    Finding.CONNECTION_KEPT: str(
        QT_TRANSLATE_NOOP("doctor", "It came back as it was saved, for an identity nobody else knows.")
    ),
    Finding.CONNECTION_CHANGED: str(QT_TRANSLATE_NOOP("doctor", "It did not come back as it was saved.")),
    Finding.DATABASE_WRITABLE: str(QT_TRANSLATE_NOOP("doctor", "It is open, and of the newest version.")),
    Finding.SETTINGS_READ: str(QT_TRANSLATE_NOOP("doctor", "All of settings.json was understood.")),
    Finding.DISK_FREE: str(QT_TRANSLATE_NOOP("doctor", "{bytes} free.")),
    Finding.DISK_LOW: str(QT_TRANSLATE_NOOP("doctor", "Only {bytes} are free where {folder} lies.")),
    Finding.DISK_FULL: str(
        QT_TRANSLATE_NOOP("doctor", "The disk is full: {bytes} are free where {folder} lies.")
    ),
    Finding.PRIVATE: str(QT_TRANSLATE_NOOP("doctor", "Folders are 0700 and files 0600.")),
    Finding.PRIVATE_BY_SYSTEM: str(QT_TRANSLATE_NOOP("doctor", "The system keeps your profile from others.")),
    Finding.OPEN_TO_OTHERS: str(
        QT_TRANSLATE_NOOP("doctor", "Other users of this computer can read {paths}.")
    ),
    Finding.FOLDER_CLOSED: str(QT_TRANSLATE_NOOP("doctor", "{path} cannot be read and written by you.")),
    Finding.VERSIONS_RIGHT: str(
        QT_TRANSLATE_NOOP("doctor", "Python {python} and Qt {qt} are tested together.")
    ),
    Finding.PYTHON_OLD: str(QT_TRANSLATE_NOOP("doctor", "Python {version} is too old.")),
    Finding.QT_UNFIT: str(
        QT_TRANSLATE_NOOP("doctor", "PySide6 {version} does not fit: 6.12.0 drops objects in use and aborts.")
    ),
    Finding.QT_MIXED: str(
        QT_TRANSLATE_NOOP("doctor", "Qt {qt} and PySide6 {pyside} do not belong together.")
    ),
    Finding.SANDBOX_ON: str(QT_TRANSLATE_NOOP("doctor", "Web pages run in Chromium's sandbox.")),
    Finding.SANDBOX_OFF: str(
        QT_TRANSLATE_NOOP("doctor", "The application runs as root, where the sandbox cannot work.")
    ),
    Finding.ENGINE_LOADS: str(QT_TRANSLATE_NOOP("doctor", "QtWebEngine {engine} with Chromium {chromium}.")),
    Finding.ENGINE_MISSING: str(QT_TRANSLATE_NOOP("doctor", "The web engine cannot be loaded: {cause}.")),
    Finding.ENGINE_UNTRIED: str(
        QT_TRANSLATE_NOOP("doctor", "It is loaded when it is needed; that takes a second and some memory.")
    ),
    Finding.FONTS_WHOLE: str(QT_TRANSLATE_NOOP("doctor", "{family}, and Chinese characters can be shown.")),
    Finding.FONTS_NO_CJK: str(QT_TRANSLATE_NOOP("doctor", "No font here has Chinese characters.")),
    Finding.FONTS_NONE: str(QT_TRANSLATE_NOOP("doctor", "No font is installed.")),
    Finding.FONTS_UNSEEN: str(QT_TRANSLATE_NOOP("doctor", "Fonts are looked at in the window only.")),
}

NEXT_STEPS = {
    Finding.HANGS: str(
        QT_TRANSLATE_NOOP("doctor", "Check the network and the keyring's own window, then check again.")
    ),
    Finding.BROKE: str(QT_TRANSLATE_NOOP("doctor", "Check again; if it comes back, send a support bundle.")),
    Finding.NO_WORKSPACE: str(QT_TRANSLATE_NOOP("doctor", "Add one with the secret key of your service.")),
    Finding.KEY_MISSING: str(QT_TRANSLATE_NOOP("doctor", "Give the workspace its key again.")),
    Finding.KEY_REFUSED: str(QT_TRANSLATE_NOOP("doctor", "Verify the key in the dashboard.")),
    Finding.KEY_REFUSED_HERE: str(
        QT_TRANSLATE_NOOP(
            "doctor", "Verify the key in the dashboard, or choose {other} if it is a key of {other}."
        )
    ),
    Finding.WRONG_SERVICE: str(
        QT_TRANSLATE_NOOP("doctor", "Choose the service that the key is from, or correct its address.")
    ),
    Finding.ENVIRONMENT_WRONG: str(
        QT_TRANSLATE_NOOP("doctor", "Set the workspace to {key}, or give it a {workspace} key.")
    ),
    Finding.ADDRESS_RELATIVE: str(
        QT_TRANSLATE_NOOP("doctor", "Write the whole address, beginning with https://.")
    ),
    Finding.HOST_FAILS: str(
        QT_TRANSLATE_NOOP("doctor", "It is the service's own trouble: check again later.")
    ),
    Finding.PROXY_FAILS: str(
        QT_TRANSLATE_NOOP(
            "doctor", "Correct the proxy in Settings or in the system, or have it let {host} through."
        )
    ),
    Finding.CATALOGUE_PARTLY: str(QT_TRANSLATE_NOOP("doctor", "Check again in a minute.")),
    Finding.CATALOGUE_EMPTY: str(
        QT_TRANSLATE_NOOP("doctor", "Enable connectors on the dashboard's AuthKit page.")
    ),
    Finding.RATE_LOW: str(QT_TRANSLATE_NOOP("doctor", "Wait a minute before you load large lists.")),
    Finding.RATE_SPENT: str(QT_TRANSLATE_NOOP("doctor", "Wait a minute, then check again.")),
    Finding.CLOCK_OFF: str(
        QT_TRANSLATE_NOOP("doctor", "Set the clock by the network: certificates and tokens need it.")
    ),
    Finding.CLOCK_FAST: str(
        QT_TRANSLATE_NOOP("doctor", "Set the clock by the network: certificates and tokens need it.")
    ),
    Finding.WIDGET_REFUSES: str(
        QT_TRANSLATE_NOOP("doctor", "Correct the widget's address in the workspace, or check again later.")
    ),
    Finding.WIDGET_NO_PAGE: str(
        QT_TRANSLATE_NOOP("doctor", "Correct the widget's address in the workspace.")
    ),
    Finding.PREFLIGHT_STATUS: str(
        QT_TRANSLATE_NOOP(
            "doctor", "Answer OPTIONS with 204 and the CORS headers; something else may listen there."
        )
    ),
    Finding.PREFLIGHT_HEADERS: str(
        QT_TRANSLATE_NOOP("doctor", "Name every header that is sent in Access-Control-Allow-Headers.")
    ),
    Finding.SERVER_UNOPENED: str(
        QT_TRANSLATE_NOOP("doctor", "Let this application listen on 127.0.0.1, then check again.")
    ),
    Finding.TOKEN_WRAPPED: str(
        QT_TRANSLATE_NOOP(
            "doctor", "Return the service's object itself, without “token” or “data” around it."
        )
    ),
    Finding.TOKEN_PARTS: str(QT_TRANSLATE_NOOP("doctor", "Return the service's object untouched.")),
    Finding.TOKEN_STATUS: str(QT_TRANSLATE_NOOP("doctor", "See Activity for the call and its cause.")),
    Finding.TOKEN_URL_RELATIVE: str(
        QT_TRANSLATE_NOOP("doctor", "Give AuthKit the full URL, beginning with http.")
    ),
    Finding.NAME_UNKNOWN: str(
        QT_TRANSLATE_NOOP("doctor", "Enable “{name}” on the dashboard's AuthKit page.")
    ),
    Finding.NAME_IS_ID: str(
        QT_TRANSLATE_NOOP("doctor", "Use the display name “{name}” in selectedConnection, and {id} in paths.")
    ),
    Finding.ENDPOINT_GONE: str(QT_TRANSLATE_NOOP("doctor", "Stop it and start it again in Settings.")),
    Finding.PORT_TAKEN: str(QT_TRANSLATE_NOOP("doctor", "Choose another port, or close the other program.")),
    Finding.PORT_RESERVED: str(QT_TRANSLATE_NOOP("doctor", "Choose a port above 1,023.")),
    Finding.ORIGINS_ANY: str(
        QT_TRANSLATE_NOOP("doctor", "Remove “*” and name the origin of your front end.")
    ),
    Finding.CONNECTION_CHANGED: str(
        QT_TRANSLATE_NOOP("doctor", "Check again; if it comes back, send a support bundle.")
    ),
    Finding.DISK_LOW: str(QT_TRANSLATE_NOOP("doctor", "Free some space soon.")),
    Finding.DISK_FULL: str(QT_TRANSLATE_NOOP("doctor", "Free some space: nothing can be saved until then.")),
    Finding.OPEN_TO_OTHERS: str(QT_TRANSLATE_NOOP("doctor", "Take the permission from everybody but you.")),
    Finding.FOLDER_CLOSED: str(QT_TRANSLATE_NOOP("doctor", "Give yourself the permission back.")),
    Finding.PYTHON_OLD: str(
        QT_TRANSLATE_NOOP("doctor", "Install Python {least} or newer, or the built application.")
    ),
    Finding.QT_UNFIT: str(
        QT_TRANSLATE_NOOP("doctor", "Install PySide6 of at least {least} and below {below}.")
    ),
    Finding.QT_MIXED: str(
        QT_TRANSLATE_NOOP("doctor", "Install both in the same version, in an environment of their own.")
    ),
    Finding.SANDBOX_OFF: str(QT_TRANSLATE_NOOP("doctor", "Start it as an ordinary user.")),
    Finding.ENGINE_MISSING: str(QT_TRANSLATE_NOOP("doctor", "Install the libraries that the message names.")),
    Finding.FONTS_NO_CJK: str(QT_TRANSLATE_NOOP("doctor", "Install a font such as Noto Sans CJK.")),
    Finding.FONTS_NONE: str(QT_TRANSLATE_NOOP("doctor", "Install a font such as DejaVu Sans.")),
}
