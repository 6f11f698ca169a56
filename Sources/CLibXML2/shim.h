// What Swift cannot call in libxml2: global function pointers, variadics and callback types
// whose constness changed between versions.
#ifndef KUMPPANI_CLIBXML2_SHIM_H
#define KUMPPANI_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>

/// One problem that the validator found; the strings live only during the call.
typedef void (*KumppaniProblemHandler)(void *context, int line, int code,
                                       const char *first, const char *second,
                                       const char *message);

typedef struct {
    KumppaniProblemHandler handler;
    void *context;
} KumppaniProblemSink;

#if LIBXML_VERSION >= 21200
typedef const xmlError *KumppaniErrorPointer;
#else
typedef xmlErrorPtr KumppaniErrorPointer;
#endif

static inline void kumppaniForwardProblem(void *userData, KumppaniErrorPointer error) {
    KumppaniProblemSink *sink = (KumppaniProblemSink *)userData;
    // The validator's own line field stops at 65535; the node knows better.
    long line = error->line;
    if (error->node != NULL) {
        long nodeLine = xmlGetLineNo((xmlNodePtr)error->node);
        if (nodeLine > 0) { line = nodeLine; }
    }
    sink->handler(sink->context, (int)line, error->code, error->str1, error->str2,
                  error->message);
}

static inline int kumppaniValidate(xmlRelaxNGValidCtxtPtr validator, xmlDocPtr document,
                                   KumppaniProblemSink *sink) {
    xmlRelaxNGSetValidStructuredErrors(validator, kumppaniForwardProblem, sink);
    return xmlRelaxNGValidateDoc(validator, document);
}

static inline void kumppaniIgnoreProblem(void *userData, KumppaniErrorPointer error) {
    (void)userData;
    (void)error;
}

static inline xmlRelaxNGPtr kumppaniParseSchema(xmlRelaxNGParserCtxtPtr parser,
                                                KumppaniProblemSink *sink) {
    xmlRelaxNGSetParserStructuredErrors(parser, kumppaniForwardProblem, sink);
    // The files of a schema are parsed in contexts of their own, which print in English.
    xmlSetStructuredErrorFunc(NULL, kumppaniIgnoreProblem);
    xmlRelaxNGPtr schema = xmlRelaxNGParse(parser);
    xmlSetStructuredErrorFunc(NULL, NULL);
    return schema;
}

/// Names an input after its file; the type of the field changed between versions.
static inline void kumppaniName(xmlParserInputPtr input, const char *path) {
    if (input->filename == NULL) {
        input->filename = (void *)xmlCanonicPath((const xmlChar *)path);
    }
}

/// Line and code of the error that stopped the parser; the code is 0 when nothing did.
static inline int kumppaniLastErrorCode(xmlParserCtxtPtr parser, int *line) {
    KumppaniErrorPointer error = xmlCtxtGetLastError(parser);
    if (error == NULL) { return 0; }
    *line = error->line;
    return error->code;
}

static inline void kumppaniFreeXMLString(xmlChar *text) { xmlFree(text); }

#endif
