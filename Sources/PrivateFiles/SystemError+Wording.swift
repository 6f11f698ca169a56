internal import Glibc

extension SystemError {
    /// What the system had against it and what to do, in Finnish.
    public var reason: String {
        switch code {
        case ENOENT: "Tiedostoa tai kansiota ei ole."
        case EACCES, EPERM: "Sinulla ei ole oikeutta siihen. Tarkista omistaja ja oikeudet."
        case ENOSPC, EDQUOT: "Levy on täynnä. Vapauta tilaa ja yritä uudelleen."
        case EFBIG: "Tiedosto ei saa kasvaa enempää. Poista rajoitus (ulimit -f)."
        case EROFS: "Levylle ei voi kirjoittaa. Valitse toinen kansio."
        case EIO: "Levy ei vastaa. Tarkista levy."
        case EMFILE, ENFILE: "Liian monta tiedostoa on auki. Sulje muita ohjelmia."
        case ELOOP, ENOTDIR: "Se on linkki tai jotain muuta kuin kansio tai tavallinen tiedosto."
        case EISDIR: "Se ei ole tavallinen tiedosto."
        case EEXIST: "Samanniminen tiedosto on jo olemassa."
        case EBUSY, EWOULDBLOCK: "Toinen ohjelma käyttää sitä. Yritä hetken päästä uudelleen."
        default: "Järjestelmä ilmoitti virheestä \(code)."
        }
    }
}
