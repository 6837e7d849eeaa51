"""The 95 questions that the Local Online Service Index of the United Nations (2024) asks of a city's portal, each with
what this demo answers. An indicator is three lines: its code with the answer and where to look, then both languages.

Answers are yes, partly, no, and federal (the service belongs to a federal body). A place is a page below the home
page; what begins with @ is a screen of the portal.
"""

INSTITUTION = """
281 partly copyright
ar: موقع رسمي بعنوان معروف وحقوق نشر؛ ويُسجَّل عنوان حكومي عند التشغيل.
en: An official site with a recognised address and copyright; the government address is registered when it goes live.
215 yes about/organisation
ar: الهيكل التنظيمي.
en: Organisation chart.
216 yes directorates
ar: أسماء المديرين وصفاتهم ووسائل الاتصال بهم.
en: Names, titles and contacts of heads of departments.
224 yes about/right-to-information
ar: الحق في الحصول على المعلومات.
en: The right of access to government information.
236 yes about/open-data-policy
ar: سياسة البيانات المفتوحة.
en: Open data policy.
242 yes about/agencies
ar: روابط الجهات المحلية والاتحادية.
en: Links to local and national bodies.
"""

CONTENT = """
212 yes @home
ar: المحتوى والخدمات بلغة أخرى: كل صفحة بالعربية والإنكليزية.
en: Content and services in another language: each page in Arabic and English.
217 yes about/place
ar: المكان وتاريخه وأهله واقتصاده.
en: The place: history, geography, people, economy.
218 no
ar: تنبيهات طوارئ يُشترك فيها؛ تظهر التنبيهات أعلى كل صفحة، ولا تُرسل بعد.
en: Emergency alerts that people subscribe to; alerts stand on top of every page but are not sent yet.
220 yes tenders
ar: إعلانات المناقصات.
en: Announcements of tenders.
221 yes tenders
ar: نتائج المناقصات وقيمة الإحالة.
en: Results of tenders with the award value.
222 yes @services
ar: قائمة الخدمات بوصفها وخطواتها ووثائقها ومدتها ورسومها.
en: List of services with description, steps, documents, time and fee.
223 yes about/living/civil-society
ar: خدمات بالشراكة مع المجتمع المدني.
en: Services given together with civil society.
226 yes about/living/health-and-schools
ar: معلومات الصحة.
en: Health information.
227 yes about/living/environment
ar: معلومات البيئة.
en: Environmental information.
228 yes about/living/health-and-schools
ar: معلومات التعليم.
en: Education information.
229 yes about/living/social-care
ar: الرعاية الاجتماعية.
en: Social welfare.
230 yes about/living/culture
ar: الثقافة والرياضة والترفيه.
en: Culture, sport and leisure.
231 yes about/living/social-care
ar: الفئات التي تحتاج إلى رعاية خاصة.
en: Vulnerable groups.
232 yes about/appeals
ar: التظلم والاعتراض.
en: Appeals and objections.
233 yes about/living/work
ar: العمل والوظائف والتدريب.
en: Work, jobs and training.
238 partly about/digital
ar: مبادرات المدينة الذكية؛ يُذكر التحول الرقمي وحده.
en: Smart-city initiatives; only the digital transformation is told.
239 yes about/digital
ar: ما يُستعمل من التقنيات الحديثة وما لا يُستعمل.
en: Which new technologies are used, and which are not.
243 no
ar: أرقام أهداف التنمية المستدامة؛ تُنشر حين تؤكدها دائرة الإحصاء.
en: Figures on the sustainable development goals; they follow once the statistics directorate has confirmed them.
282 yes about/living/roads
ar: النقل العام.
en: Public transport.
283 no
ar: تطبيقات الهاتف؛ تعمل البوابة في متصفح الهاتف بلا تطبيق.
en: Mobile apps; the portal works in the phone's browser, without an app.
284 yes about/living/environment
ar: تقليل النفايات وفرزها.
en: Reducing and sorting waste.
285 yes about/living/roads
ar: سلامة الطرق وأعمالها وإغلاقها.
en: Road safety, works and closures.
289 partly publications
ar: إحصاءات استعمال الموقع؛ تُنشر أعداد الطلبات، ولا يُتتبَّع الزوار.
en: Statistics of use; numbers of applications are published, visitors are not tracked.
290 yes about/living/emergencies
ar: الطوارئ والكوارث.
en: Emergencies and disasters.
291 yes about/living/environment
ar: سياسة الحد من تلوث الهواء.
en: Policy on air pollution.
292 no
ar: قياسات تلوث الهواء؛ لم تصل قراءات بعد.
en: Measurements of air pollution; no readings have arrived yet.
293 yes about/satisfaction
ar: كيف يُقاس رضا الناس.
en: How satisfaction is measured.
294 no
ar: أرقام الرضا؛ لم تُجمع بعد.
en: Figures of satisfaction; not collected yet.
295 yes events
ar: الفعاليات المقبلة.
en: Coming events.
296 yes news
ar: أخبار القرارات وما يهم الأهالي.
en: News of decisions and of what matters to residents.
"""

SERVICES = """
253 federal about/agencies
ar: الإبلاغ لدى الشرطة.
en: Declaration to the police.
254 federal about/agencies
ar: إجازة السوق.
en: Driving licence.
255 yes @services/construction-permit
ar: إجازة البناء.
en: Building permit.
256 no
ar: إجازة بيئية.
en: Environment-related permit.
257 no
ar: إجازة مزاولة مهنة أو محل.
en: Business licence.
258 federal about/agencies
ar: الإقامة.
en: Residency permit.
259 federal about/agencies
ar: شهادة الولادة.
en: Birth certificate.
260 federal about/agencies
ar: شهادة الوفاة.
en: Death certificate.
261 federal about/agencies
ar: عقد الزواج.
en: Marriage certificate.
262 federal about/agencies
ar: تغيير عنوان السكن.
en: Change of address.
263 federal about/agencies
ar: تسجيل العقار.
en: Registration of land titles.
264 federal about/agencies
ar: تسجيل المركبة.
en: Registration of vehicles.
265 partly tenders
ar: تقديم العطاءات إلكترونيًا؛ الوثائق والنتائج هنا، والعطاء يُسلَّم باليد.
en: Bidding online; documents and results are here, the bid itself is handed in on paper.
266 no about/living/work
ar: التقديم على وظائف المحافظة؛ تُعلن ولا يُقدَّم عليها هنا.
en: Applying for vacancies; they are announced, not applied for, here.
268 federal about/agencies
ar: الإقرار الضريبي.
en: Filing taxes.
269a no
ar: تسديد رسم خدمة إلكترونيًا؛ يُسدَّد لدى الدائرة بوصل رسمي.
en: Paying for a service online; fees are paid at the directorate against an official receipt.
269b federal about/agencies
ar: تسديد الغرامات.
en: Paying fines.
286 no
ar: تسديد قائمة الماء؛ الاشتراك وحده إلكتروني.
en: Paying the water bill; only the subscription is online.
287 federal about/agencies
ar: تسديد قائمة الكهرباء.
en: Paying the electricity bill.
297 yes about/living/social-care
ar: خدمات من لا مأوى له.
en: Services for people without a home.
298 partly about/agencies
ar: المفقودات؛ يُذكر أين تُسلَّم ويُسأل عنها.
en: Lost and found; it is told where to hand in and ask.
299 yes about/living/social-care
ar: السكن الواطئ الكلفة.
en: Affordable housing.
"""

PARTICIPATION = """
250 partly contact
ar: الجواب عن السؤال خلال ثلاثة أيام عمل؛ الوعد معلن ويُنبَّه الموظف إلى المتأخر، ولا يُعرف الوفاء به قبل التشغيل.
en: A question is answered within three working days; promised, and officers are told what is late; kept or not is known once it is live.
252 no
ar: فائدة الجواب؛ لا يُسأل عنها السائل بعد.
en: Whether the answer helped; who asked is not asked about it yet.
219 partly about/budget
ar: الموازنة؛ يُذكر ما يُنشر منها، والجداول تُضاف حين تؤكدها الدائرة.
en: The budget; it is told what is published, tables follow once confirmed.
236 yes publications
ar: مجموعات بيانات بصيغ مفتوحة (CSV).
en: Data sets in open formats (CSV).
267 yes @services/grievance
ar: الإبلاغ عن التمييز.
en: Reporting discrimination.
270b no
ar: محادثة آلية.
en: A chatbot.
271 yes @services/grievance
ar: الشكوى والمقترح ومخاطبة المحافظة.
en: Complaints, suggestions and writing to the governorate.
272 partly about/participation
ar: أدوات لأخذ الرأي؛ سؤال عن كل صفحة ورسائل مكتوبة، ولا استطلاع.
en: Tools for public opinion; a question on each page and written opinions, no polls.
274 yes @services/grievance
ar: الإبلاغ عن عطل في مكان عام.
en: Reporting faults in public space.
275 partly about/budget
ar: المشاركة في وضع الموازنة؛ اجتماعات مفتوحة.
en: Taking part in the budget; open meetings.
276 partly about/participation
ar: المشاركة في خطة استعمال الأرض؛ تُنشر المسودة وتُؤخذ الآراء.
en: Taking part in the land-use plan; the draft is published and opinions are taken.
277 yes events
ar: تقويم للمشاركة، يُضاف إلى تقويم الهاتف.
en: A calendar of taking part, for the phone's own calendar too.
278 yes about/consultations
ar: نتائج الاستشارات.
en: Outcome of consultations.
279 no
ar: التصويت الإلكتروني.
en: Voting online.
280 yes committees
ar: اجتماعات المجالس واللجان ومحاضرها.
en: Meetings of councils and committees, with minutes.
"""

LITERACY = """
206 no
ar: مربع بحث في الصفحة الرئيسية.
en: A search box on the home page.
225a yes help/service-centres
ar: أماكن الإنترنت المجاني.
en: Places with free internet.
225b yes help/service-centres
ar: أماكن يساعد فيها موظف على استعمال الخدمات.
en: Places where a clerk helps with e-services.
234 yes privacy
ar: الخصوصية.
en: Privacy policy.
237 yes publications
ar: وصف البيانات المفتوحة: المصدر والمدة والرخصة، وفهرس تقرؤه الآلات.
en: Metadata of open data: source, period, licence, and a catalogue for machines.
240 yes faq
ar: الأسئلة الشائعة.
en: Frequent questions.
241 yes help/how-to-apply
ar: شرح استعمال الخدمات.
en: Guides to e-services.
245 partly @track
ar: هوية رقمية أو دخول آمن؛ رقم الطلب ورمز المتابعة بلا حساب.
en: Digital identity or secure sign-in; number and tracking code, without an account.
270a no
ar: محادثة مباشرة مع موظف.
en: Live chat with a person.
273 no
ar: روابط التواصل الاجتماعي؛ تُضاف من إعدادات البوابة.
en: Links to social media; they are added in the portal's settings.
"""

TECHNOLOGY = """
214 yes contact
ar: وسائل الاتصال.
en: Contact details.
201 partly
ar: العمل في المتصفحات الثلاثة الكبرى؛ تُفحص البوابة آليًا في واحد منها.
en: Works in the three main browsers; it is tested automatically in one of them.
202 no
ar: الظهور في أول صفحة من نتائج البحث؛ لا يُعرف قبل التشغيل.
en: On the first page of search engines; not known before it goes live.
204 yes @home
ar: العمل على الهاتف.
en: Made for phones.
205 yes @sitemap
ar: خارطة الموقع.
en: Site map.
207 no
ar: البحث المتقدم.
en: Advanced search.
208 partly accessibility
ar: صحة HTML؛ تُفحص كل صفحة بأداة، والنتيجة الأخيرة في الصفحة المذكورة.
en: Valid HTML; a tool checks each kind of page, the page named here tells the last result.
209 no
ar: صحة CSS؛ لم تُفحص بعد بأداة W3C.
en: Valid CSS; not checked with the W3C's tool yet.
210 partly accessibility
ar: إتاحة المحتوى بالمستوى AA؛ تُفحص بأداة، وما لم يكتمل مذكور.
en: Accessibility, level AA; checked with a tool, what is missing is told.
246 partly @track
ar: اطلاع الشخص على بياناته؛ حالة الطلب ووثائقه، وما بقي يُطلب من صفحة الاتصال.
en: People see their own data; status and documents, the rest is asked for by the contact page.
247 partly @track
ar: تعديل الشخص لبياناته؛ في المسودة، وحين يُعاد إليه الطلب.
en: People change their own data; in a draft, and when an application is returned.
288 yes contact
ar: هاتف المساعدة.
en: Phone of the help desk.
"""

MODULES = [
    (("الإطار المؤسسي", "Institutional framework"), INSTITUTION),
    (("المحتوى", "Content"), CONTENT),
    (("الخدمات", "Services"), SERVICES),
    (("المشاركة", "Participation"), PARTICIPATION),
    (("المعرفة الإلكترونية", "E-government literacy"), LITERACY),
    (("التقنية", "Technology"), TECHNOLOGY),
]
