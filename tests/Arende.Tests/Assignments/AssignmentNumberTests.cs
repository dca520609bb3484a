using Arende.Domain.Assignments;

namespace Arende.Tests.Assignments;

public class AssignmentNumberTests
{
    [Fact]
    public void It_tells_its_board_and_that_it_is_no_cases_number() => Assert.Equal("KS U2025-14", new AssignmentNumber("KS", 2025, 14).ToString());

    [Theory]
    [InlineData("KS U2025-14", "KS")]
    [InlineData(" ks u2025-14 ", "KS")]
    [InlineData("KS-U 2025-14", "KS")]
    [InlineData("U2025-14", null)]
    public void It_is_read_as_people_write_it(string written, string? series) => Assert.Equal((series, 2025, 14), AssignmentNumber.Read(written));

    [Theory]
    [InlineData("KS 2025-14")]
    [InlineData("uppdrag")]
    [InlineData("U2025-14 och mer")]
    [InlineData("U2025-99999999999")]
    public void What_is_no_number_of_one_is_not_read(string written) => Assert.Null(AssignmentNumber.Read(written));
}
