package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

// bill writes the bill of materials of a version in CycloneDX's JSON: what the
// client and the builder are made of, and which module needs which. The same
// modules give the same bytes: there is no time in it, and its serial number
// comes from its content.
func bill(version string, modules []Module, known []licensed) ([]byte, error) {
	bom := cdx.NewBOM()
	bom.SpecVersion = cdx.SpecVersion1_6
	own := component(Module{Path: self, Version: version}, "Apache-2.0")
	own.Type = cdx.ComponentTypeApplication
	bom.Metadata = &cdx.Metadata{Component: &own}
	refs := map[string]string{self: own.BOMRef}
	components := []cdx.Component{}
	for _, m := range known {
		released := m.released()
		if len(released) == 0 {
			continue
		}
		c := component(m.Module, m.id)
		c.Scope = cdx.ScopeRequired
		c.Properties = &[]cdx.Property{{Name: "dossier:part", Value: strings.Join(released, ",")}}
		if m.Sum != "" {
			sum, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(m.Sum, "h1:"))
			if err != nil || len(sum) != sha256.Size {
				return nil, fmt.Errorf("the checksum of %s is damaged: %q", m.Path, m.Sum)
			}
			c.Hashes = &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: hex.EncodeToString(sum)}}
		}
		refs[m.Path] = c.BOMRef
		components = append(components, c)
	}
	bom.Components = &components
	dependencies := []cdx.Dependency{}
	for _, m := range modules {
		ref, ok := refs[m.Path]
		if !ok {
			continue
		}
		on := []string{}
		for _, n := range m.Needs {
			if to, ok := refs[n]; ok {
				on = append(on, to)
			}
		}
		dependencies = append(dependencies, cdx.Dependency{Ref: ref, Dependencies: &on})
	}
	bom.Dependencies = &dependencies
	plain, err := encode(bom)
	if err != nil {
		return nil, err
	}
	bom.SerialNumber = serial(plain)
	return encode(bom)
}

// released returns the parts that leave the developers' machines.
func (m Module) released() []string {
	return slices.DeleteFunc(slices.Clone(m.Parts), func(p string) bool { return p == inTests })
}

func component(m Module, licence string) cdx.Component {
	purl := "pkg:golang/" + m.Path
	if m.Version != "" {
		purl += "@" + strings.ReplaceAll(m.Version, "+", "%2B")
	}
	choice := cdx.LicenseChoice{License: &cdx.License{ID: licence}}
	if strings.Contains(licence, " ") {
		choice = cdx.LicenseChoice{Expression: licence}
	}
	return cdx.Component{
		Type: cdx.ComponentTypeLibrary, BOMRef: purl, Name: m.Path, Version: m.Version, PackageURL: purl,
		Licenses: &cdx.Licenses{choice},
	}
}

func encode(bom *cdx.BOM) ([]byte, error) {
	var b bytes.Buffer
	e := cdx.NewBOMEncoder(&b, cdx.BOMFileFormatJSON)
	err := e.SetPretty(true).SetEscapeHTML(false).Encode(bom)
	return b.Bytes(), err
}

// serial makes a UUID of version 8, the one for own makings, from content.
func serial(data []byte) string {
	sum := sha256.Sum256(data)
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}
