using Arende.Domain.People;

namespace Arende.Tests.Distribution;

public class EmailAddressTests
{
    [Theory]
    [InlineData("Hamnföreningen, hamn@forening.example", "hamn@forening.example")]
    [InlineData("Hamnföreningen <hamn@forening.example>", "hamn@forening.example")]
    [InlineData("Hamnföreningen (e-post: hamn@forening.example).", "hamn@forening.example")]
    [InlineData("Hamnföreningen", null)]
    [InlineData("Hamnföreningen, hamn@", null)]
    [InlineData("hamn@forening.example eller kassor@forening.example", null)]
    public void The_only_address_in_a_recipients_text_is_found(string text, string? address) => Assert.Equal(address, EmailAddress.In(text));
}
