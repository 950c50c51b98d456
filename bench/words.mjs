// What the made-up people are called and write about.
const list = (text) => text.trim().split(/\s+/);

export const firstNames = list(`Ada Charles Mary Augustus Michael Caroline Maria Luigi John William Sophia Annabella Henry
  Harriet George Florence Robert Elizabeth Joseph Margaret Humphry Jane Thomas Charlotte Isambard Fanny David Sarah
  Hans Bettina Alexander Rahel Friedrich Dorothea Wilhelm Marianne Carl Emilie Pierre Marie Jean Claire François Louise
  Søren Jürgen Łukasz Zofia Nguyễn 李 José Inés`);

export const lastNames = list(`Lovelace Babbage Somerville Menabrea Faraday Herschel Edgeworth Wheatstone Brewster Whewell
  Sedgwick Buckland Murchison Lyell Darwin Hooker Owen Martineau Nightingale Brunel Stephenson Davy Dalton Young Wollaston
  Humboldt Gauss Bessel Encke Jacobi Dirichlet Liebig Wöhler Arago Ampère Fourier Laplace Germain Cauchy Galois Oersted
  Quetelet Plana Mossotti Gillray Crosse Greig Peacock Airy Baily`);

export const fields = list("mathematics engines astronomy chemistry geology botany printing medicine law letters music banking");
export const cities = list("London Turin Cambridge Edinburgh Paris Berlin Göttingen Dublin Oxford Bath Genoa Copenhagen");
export const orgs = [
  "Royal Society",
  "Analytical Society",
  "Royal Institution",
  "Observatory",
  "Académie des sciences",
  "The Bank",
];

export const noteWords = list(`the engine notes table paper letter proof draft lecture journey comet experiment printer reader
  translation number theory press plate steam iron brass cards loom pattern music house garden dinner guest friend family health
  weather illness book library society fellow vote grant money price debt machine drawing wheel axis lever coal railway
  telegraph wire battery magnet light lens mirror star observatory map voyage island river mountain stone fossil flower seed
  herbarium anatomy fever cure hospital school pupil teacher lesson examination question answer idea plan promise visit meeting
  asked about said that would send again after before with from will read wrote liked wants needs offers knows thinks hopes
  early late next last new old long short good better first second whole half great small quick slow careful kind`);
