using System.Globalization;
using Arende.Web.Features.Meetings;

namespace Arende.Tests.Features.Meetings;

public class AttendanceFieldTests
{
    [Fact]
    public void What_can_be_chosen_is_in_the_language_of_who_asks()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            Assert.Equal("Serves", AttendanceField.OfMembers[0].Text);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv");
            Assert.Equal("Tjänstgör", AttendanceField.OfMembers[0].Text);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
