package statement
import ("testing";"os";"path/filepath";"dossier/app/article";"fmt")
func TestZ(t *testing.T){
 fs,_:=filepath.Glob("../../../seeds/*.txt")
 for _,f:=range fs { b,_:=os.ReadFile(f); a:=article.Parse("x",string(b)); for _,p:=range a.Passages { s:=a.Raw[p.Start:p.End]; if len(s)>70 {s=s[:70]}; fmt.Println(p.Zone,s)}}
}
