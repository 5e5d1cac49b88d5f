# SPDX-License-Identifier: MIT
#
# Derives the triples that `liaison export --format ntriples` has but `--format jsonld` lacks, in a
# store with the JSON-LD. The store then has the same graph, with two exceptions: facts, citations,
# aliases, sections and captures are blank nodes, and addresses that are no IRIs have no foaf:page.

PREFIX liaison: <https://liaison.example/ns#>
PREFIX relation: <https://liaison.example/relation/>
PREFIX status: <https://liaison.example/status/>
PREFIX scope: <https://liaison.example/scope/>
PREFIX basis: <https://liaison.example/basis/>
PREFIX adms: <http://www.w3.org/ns/adms#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

# The classes of records.
INSERT { ?base a dcat:Dataset } WHERE { ?base liaison:format ?format } ;
INSERT { ?source a foaf:Document, liaison:Source } WHERE { ?base dcterms:source ?source } ;
INSERT { ?section a liaison:Section ; dcterms:isPartOf ?source }
WHERE { ?source liaison:section ?section } ;
INSERT { ?capture a liaison:Capture } WHERE { ?source liaison:capture ?capture } ;
INSERT { ?entity a ?class } WHERE {
  VALUES (?list ?class) {
    (liaison:organization org:Organization)
    (liaison:area skos:Concept)
    (liaison:area liaison:Area)
    (liaison:group org:OrganizationalCollaboration)
    (liaison:group liaison:Group)
    (liaison:initiative org:OrganizationalCollaboration)
    (liaison:initiative liaison:Initiative)
    (liaison:activity skos:Concept)
    (liaison:activity liaison:Activity)
    (liaison:instrument liaison:Instrument)
  }
  ?base ?list ?entity
} ;
INSERT { ?fact a rdf:Statement, liaison:Fact } WHERE { ?base liaison:fact ?fact } ;
INSERT { ?label a skosxl:Label } WHERE { ?entity skosxl:altLabel ?label } ;
INSERT { ?citation a oa:SpecificResource } WHERE { ?cited prov:hadPrimarySource ?citation } ;

# Concept schemes, and kinds as concepts.
INSERT { ?area skos:inScheme <https://liaison.example/area> } WHERE { ?base liaison:area ?area } ;
INSERT { ?activity skos:inScheme <https://liaison.example/activity> }
WHERE { ?base liaison:activity ?activity } ;
INSERT { ?kind a skos:Concept ; skos:inScheme <https://liaison.example/kind> ; skos:notation ?id }
WHERE {
  ?entity liaison:kind ?kind
  BIND(STRAFTER(STR(?kind), "https://liaison.example/kind/") AS ?id)
} ;
INSERT { ?body org:classification ?kind } WHERE {
  ?base liaison:organization|liaison:group|liaison:initiative ?body .
  ?body liaison:kind ?kind
} ;

# Acronyms and aliases as plain labels.
INSERT { ?entity skos:altLabel ?other } WHERE {
  ?entity skos:prefLabel ?name ; liaison:acronym|skosxl:altLabel/skosxl:literalForm ?other
  FILTER(?other != ?name)
} ;

# Default values of absent keys.
INSERT { ?fact liaison:scope scope:individual }
WHERE { ?fact a liaison:Fact FILTER NOT EXISTS { ?fact liaison:scope ?other } } ;
INSERT { ?thing liaison:basis basis:stated } WHERE {
  { ?thing a liaison:Fact } UNION { ?thing a skosxl:Label } UNION { ?thing skos:prefLabel ?name }
  FILTER NOT EXISTS { ?thing liaison:basis ?other }
} ;

# Dates, with the type for their precision.
DELETE { ?thing ?property ?date } INSERT { ?thing ?property ?typed } WHERE {
  ?thing ?property ?date FILTER(DATATYPE(?date) = dcterms:W3CDTF)
  BIND(STRLEN(STR(?date)) AS ?length)
  BIND(IF(?length = 4, xsd:gYear, IF(?length = 7, xsd:gYearMonth, xsd:date)) AS ?type)
  BIND(STRDT(STR(?date), ?type) AS ?typed)
} ;

# Sources and citations in common vocabularies.
INSERT { ?source foaf:page ?page }
WHERE { ?source liaison:url ?url BIND(IRI(STR(?url)) AS ?page) FILTER(BOUND(?page)) } ;
INSERT { ?citation oa:hasSource ?source } WHERE {
  ?citation liaison:place ?place BIND(IRI(REPLACE(STR(?place), "#.*", "")) AS ?source)
} ;
INSERT { ?citation liaison:inSection ?section } WHERE {
  ?citation liaison:place ?place ; oa:hasSource ?source
  BIND(STRBEFORE(STRAFTER(STR(?place), "#"), "/") AS ?id)
  ?source liaison:section ?section . ?section dcterms:identifier ?id
} ;
INSERT { ?citation oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact ?words ] }
WHERE { ?citation liaison:words ?words } ;

# Facts between bodies in the Organization Ontology.
INSERT { ?fact a org:Membership ; org:member ?member ; org:organization ?organization } WHERE {
  ?fact rdf:predicate relation:takes-part-in ; rdf:subject ?member ; rdf:object ?organization
} ;
INSERT { ?fact a org:OrganizationalCollaboration ; org:hasMember ?one, ?other }
WHERE { ?fact rdf:predicate relation:works-with ; rdf:subject ?one ; rdf:object ?other } ;

# Direct triples between the two ends of a fact; for facts in force, also in common vocabularies.
INSERT { ?subject ?relation ?object }
WHERE { ?fact rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object } ;
INSERT { ?subject ?term ?object } WHERE {
  VALUES (?relation ?term) {
    (relation:part-of org:subOrganizationOf)
    (relation:works-with org:linkedTo)
    (relation:takes-part-in org:memberOf)
    (relation:addresses dcterms:subject)
  }
  VALUES ?status { status:current status:to-date }
  ?fact rdf:predicate ?relation ; adms:status ?status ; liaison:scope scope:individual ;
        rdf:subject ?subject ; rdf:object ?object
} ;
INSERT { ?unit a org:OrganizationalUnit ; org:unitOf ?whole } WHERE {
  ?base liaison:organization ?unit . ?unit org:subOrganizationOf ?whole
}
