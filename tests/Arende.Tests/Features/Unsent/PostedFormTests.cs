using System.Text;
using Arende.Web.Features.Unsent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Arende.Tests.Features.Unsent;

public sealed class PostedFormTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("X-Nothing: 1")]
    [InlineData("Content-Disposition: form-data; name=\"File\"; filename=\"\"")]
    [InlineData("Content-Disposition: form-data; name=\"Text\"")]
    public async Task Of_a_form_that_does_not_begin_as_ours_little_is_read(string header)
    {
        var body = new MemoryStream(Encoding.UTF8.GetBytes($"--b\r\n{header}\r\n\r\n{new string('x', 5_000_000)}\r\n--b--\r\n"));
        var request = new DefaultHttpContext().Request;
        request.ContentType = "multipart/form-data; boundary=b";
        request.Body = body;

        Assert.Null(await PostedForm.Read(request, new FormOwner(new EphemeralDataProtectionProvider()), Ct));

        Assert.InRange(body.Position, 1, 100_000);
    }
}
