// LinkedIn's Connections.csv in the languages its members read it in.
import { type Dialect, hasAll } from "./csv-dialect.js";

// English, German, French, Spanish, Portuguese, Italian, Dutch, Indonesian.
const first = /^(first name|vorname|prénom|nombre|nome|voornaam|nama depan)$/;
const last = /^(last name|nachname|nom|nom de famille|apellidos?|sobrenome|apelido|cognome|achternaam|nama belakang)$/;
const met =
  /^(connected on|verbunden am|vernetzt am|kontakt seit|connecté le|date de connexion|conectado el|fecha de conexión|conectado em|conectou-se em|connesso il|collegato il|data di collegamento|verbonden op|terhubung pada)$/;
const email =
  /^(email address|e-mail-adresse|adresse e-mail|adresse email|dirección de (correo electrónico|email)|correo electrónico|endereço de e-mail|e-mail|indirizzo e-?mail|e-mailadres|alamat email)$/;
const org = /^(company|unternehmen|firma|entreprise|société|empresa|azienda|società|bedrijf|perusahaan)$/;
const role = /^(position|poste|fonction|cargo|posición|posição|posizione|functie|posisi|jabatan)$/;

export const linkedin: Dialect = {
  kind: "linkedin",
  program: "LinkedIn",
  fits: (columns) => hasAll(columns, first, last, met) || hasAll(columns, first, last, /^url$/, org, role),
  names: [[first, last]],
  fields: [
    ["url", /^(url|profile url)$/],
    ["email", email],
    ["org", org],
    ["role", role],
    ["met", met],
  ],
  several: { url: null, email: /[ ,;]+/ },
  days: { fields: ["met"], usual: "mdy" },
  hasEachOnce: true,
};
