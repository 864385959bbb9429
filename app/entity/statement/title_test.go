package statement

import "testing"

func TestTitles(t *testing.T) {
	expect(t,
		`[[Ann Lee: Deputy Prime Minister and Minister of Finance <Ann Lee> said taxes would fall.]]`,
		`[[Ann Lee: Head of the Permanent Mission of Chile to the UN, Ambassador <Ann Lee> said so.]]`,
		`[[Ann Lee: Librarian <Ann Lee> said the books were safe.]]`,
		`[[Ann Lee: Brazilian sprinter <Ann Lee> thanked the crowd.]]`,
		`Supporters of Chancellor <Ann Lee> thanked the crowd.`,
		`Officials and President <Ann Lee> thanked the crowd.`,
		`Vice President <Ann Lee> opened the fair. The president said it was large.`,
		`Prime Minister <Ann Lee> opened the fair. The minister said it was large.`,
		`Prime Minister <Ann Lee> opened the fair. [[Ann Lee: The prime minister said it was large.]]`,
	)
}
