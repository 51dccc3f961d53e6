import { sameNames } from './shelf';

/** Those in use at work. Each has the name that it has in linguist-languages. */
export const programmingLanguages = [
  ...sameNames(
    'DEVELOPMENT',
    `
javascript | JavaScript | js, ecmascript, es6
typescript | TypeScript | ts
python | Python | py, python3
java | Java | j2ee, jakarta ee, jvm
php | PHP
ruby | Ruby | rb
go | Go | golang
csharp | C# | c sharp, csharp language
c | C | langage c, c language, ansi c
cpp | C++ | c plus plus, cplusplus
rust | Rust | rust-lang
swift | Swift
kotlin | Kotlin | kt, kotlin multiplatform
objective-c | Objective-C | objc, obj-c, objectivec
dart | Dart
scala | Scala
perl | Perl | perl 5
lua | Lua | luajit
elixir | Elixir | beam, elixir otp
erlang | Erlang | erl, erlang otp
haskell | Haskell | ghc
elm | Elm
ocaml | OCaml | caml
fsharp | F# | f sharp
clojure | Clojure | clj, clojurescript
common-lisp | Common Lisp | lisp, sbcl
scheme | Scheme | guile
racket | Racket
emacs-lisp | Emacs Lisp | elisp
groovy | Groovy
crystal | Crystal
nim | Nim | nimrod
zig | Zig | ziglang
d | D | dlang, d language
ada | Ada | ada 2012, gnat
fortran | Fortran | fortran 90, fortran 77
cobol | COBOL | mainframe
rpg | RPGLE | rpg ibm i, as/400, as400
abap | ABAP
apex | Apex | salesforce apex
pascal | Pascal | delphi, object pascal, turbo pascal
visual-basic-net | Visual Basic .NET | visual basic, vb.net, vbnet
vba | VBA | visual basic for applications, excel vba, access vba
gleam | Gleam
purescript | PureScript
rescript | ReScript | rescript-lang
coffeescript | CoffeeScript
actionscript | ActionScript | flash script, as3
haxe | Haxe | openfl
gdscript | GDScript | godot script
glsl | GLSL | shaders, nuanceurs, opengl shading language
wgsl | WGSL | webgpu shading language
cuda | Cuda | gpgpu
assembly | Assembly | assembleur, assembler, asm, x86
webassembly | WebAssembly | wasm, wasi
vhdl | VHDL | fpga
verilog | Verilog | hdl
systemverilog | SystemVerilog | system verilog, uvm
solidity | Solidity | sol, evm
prolog | Prolog | swi-prolog, programmation logique
smalltalk | Smalltalk | pharo, squeak
tcl | Tcl | tcl/tk
autohotkey | AutoHotkey | ahk
applescript | AppleScript | osascript
shell | Shell | shell script, bash, sh, zsh, scripts shell
powershell | PowerShell | pwsh, posh
batch | Batchfile | bat, dos batch
awk | Awk | gawk
nix | Nix | nixos, nixpkgs
hcl | HCL | hashicorp configuration language
sql | SQL | requêtes sql, sql queries, langage sql
plpgsql | PLpgSQL | pl/pgsql, procédures postgres
plsql | PLSQL | pl/sql, oracle sql
tsql | TSQL | t-sql, transact-sql, sql server
graphql | GraphQL | graphql api, api graphql, gql
xml | XML | xsd
xslt | XSLT | xsl, xsl-t
tex | TeX | latex, xelatex, lualatex
typst | Typst
mdx | MDX | markdown avec jsx, markdown with jsx
twig | Twig | gabarits symfony
liquid | Liquid | gabarits shopify, shopify themes
regular-expressions | Regular Expression | regex, regexp, expressions régulières, expressions rationnelles
gherkin | Gherkin | bdd
protocol-buffers | Protocol Buffer | protobuf, proto, grpc
processing | Processing | creative coding
supercollider | SuperCollider
labview | LabVIEW | national instruments
4d | 4D | 4e dimension, 4th dimension
`,
  ),
  ...sameNames(
    'DATA',
    `
r | R | langage r, rlang, rstats, r language
julia | Julia | julialang
matlab | MATLAB | simulink
mathematica | Mathematica | wolfram language
sas | SAS
stata | Stata
stan | Stan | inférence bayésienne, bayesian modelling
sparql | SPARQL | requêtes rdf, wikidata queries
cypher | Cypher | requêtes de graphe, opencypher
kusto | Kusto | kql
lookml | LookML | looker modelling
`,
  ),
];
